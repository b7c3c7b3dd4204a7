package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.credential.SignedJwt;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.api.Finder;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.Identity;
import si.kozolec.server.gaiax.SelfCheck;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.server.web.CredentialPage.Fact;
import tools.jackson.databind.JsonNode;

/** Shows people the signed credential of a version: what it says, what it is good for, and how to verify it. */
@Path("/models/{subject}/{model}/{version}/credential")
@Hidden
public final class CredentialPages {

    private final Finder finder;
    private final CredentialOffice office;
    private final Pages pages;

    public CredentialPages(Catalogue catalogue, CredentialOffice office, Pages pages) {
        this.finder = new Finder(catalogue);
        this.office = office;
        this.pages = pages;
    }

    @GET
    @Produces("text/html;qs=0.8")
    public Document credential(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        Frame plain = pages.frame(request);
        String jwt = office.credential(entry, published).orElseThrow(this::silent);
        JsonNode payload = SignedJwt.parse(jwt).orElseThrow().payload();
        String title = plain.texts().of("credential.title", entry.id() + " " + published.version());
        return pages.show(
                "credential.jte",
                new CredentialPage(
                        plain.titled(Section.SEARCH, title).about(plain.texts().of("credential.summary")),
                        entry.id(),
                        published.version(),
                        facts(payload, published, plain.texts()),
                        entry.standing().withdrawal(published.version()).isPresent(),
                        office.identity().lines().stream()
                                .anyMatch(line ->
                                        line.code().equals("laboratory") && line.outcome() != SelfCheck.Outcome.PASSED),
                        files(payload),
                        snippets(payload.path("id").asString(""), plain.texts()),
                        jwt));
    }

    private Failure silent() {
        LocalizedText why = office.hindrances().stream()
                .map(SelfCheck.Line::message)
                .findFirst()
                .orElse(Reason.CREDENTIALS_UNAVAILABLE.title());
        return new Failure(Reason.CREDENTIALS_UNAVAILABLE, why);
    }

    private List<Fact> facts(JsonNode payload, PublishedVersion published, Texts texts) {
        JsonNode subject = payload.path("credentialSubject");
        String issuer = payload.path("issuer").asString("");
        Identity identity = office.identity();
        Optional<Identity.Key> key =
                identity.keys().stream().filter(Identity.Key::current).findFirst();
        JsonNode licence = subject.path("license");
        return Stream.of(
                        fact(texts, "issuer", issuer, identity.base() + "/.well-known/did.json"),
                        fact(
                                texts,
                                "certificate",
                                key.map(Identity.Key::owner).orElse(""),
                                identity.base() + Identity.CHAIN),
                        fact(
                                texts,
                                "issued",
                                texts.time(
                                        Instant.parse(payload.path("validFrom").asString(""))),
                                ""),
                        fact(
                                texts,
                                "license",
                                licence.isObject() ? licence.path("@value").asString("") : licence.asString(""),
                                ""),
                        fact(
                                texts,
                                "owner",
                                subject.path("copyrightOwnedBy").path("@value").asString(""),
                                ""),
                        fact(texts, "commit", published.commit(), ""),
                        fact(
                                texts,
                                "status",
                                payload.path("credentialStatus")
                                        .path("statusListCredential")
                                        .asString(""),
                                payload.path("credentialStatus")
                                        .path("statusListCredential")
                                        .asString("")))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Fact fact(Texts texts, String key, String value, String address) {
        return new Fact(texts.of("credential." + key), value, address);
    }

    private static List<CredentialPage.File> files(JsonNode payload) {
        JsonNode subject = payload.path("credentialSubject");
        String folder = subject.path("id").asString("") + "/";
        return subject.path("dcterms:hasPart")
                .valueStream()
                .map(file -> {
                    String address = file.path("id").asString("");
                    String name = address.startsWith(folder) ? address.substring(folder.length()) : address;
                    return new CredentialPage.File(
                            name, address, file.path("digestSRI").asString(""));
                })
                .toList();
    }

    private static List<Snippet> snippets(String address, Texts texts) {
        return List.of(
                new Snippet(
                        "verify", texts.of("credential.verify"), "java -jar kozolec.jar verify-credential " + address),
                new Snippet("fetch", texts.of("credential.fetch"), "curl -H 'Accept: application/vc+jwt' " + address));
    }
}
