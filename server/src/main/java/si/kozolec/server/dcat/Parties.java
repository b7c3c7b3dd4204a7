package si.kozolec.server.dcat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Party;

/** Publishers and contacts in the graph. One party has one IRI, made from what is known of it, on every page. */
final class Parties {

    private final Writing writing;
    private final CatalogOptions options;

    Parties(Writing writing, CatalogOptions options) {
        this.writing = writing;
        this.options = options;
    }

    /** Who answers for the catalogue. */
    Node operator() {
        Node agent = agent(
                options.publisher(),
                options.publisherHomepage().map(URI::toString).orElse(""),
                options.contactMail().orElse(""));
        Concept type = Arrays.stream(Concept.values())
                .filter(concept -> concept.scheme() == Concept.Scheme.PUBLISHER_TYPE)
                .filter(concept -> concept.code().equals(options.publisherType()))
                .findFirst()
                .orElse(Concept.NATIONAL_AUTHORITY);
        writing.of(agent).has(Space.DCT, "type", type.in(writing));
        return agent;
    }

    /** Whom to ask about the catalogue: by mail, or else at the address of the repository, which is no part of the IRI. */
    Node operatorsContact(String base) {
        String mail = options.contactMail().orElse("");
        return contact(digest(options.publisher(), "", mail), options.publisher(), mail, base);
    }

    /** Who publishes a model: the one that it names, else the operator. */
    Node publisher(@Nullable Party party) {
        return party == null || party.name().isEmpty()
                ? operator()
                : agent(party.name(), text(party.url()), text(party.email()));
    }

    /** Whom to ask about a model; the operator when it names nobody. */
    Node contact(@Nullable Party party, String base) {
        return party == null || party.name().isEmpty()
                ? operatorsContact(base)
                : contact(
                        digest(party.name(), text(party.url()), text(party.email())),
                        party.name(),
                        text(party.email()),
                        text(party.url()));
    }

    private Node agent(LocalizedText name, String url, String mail) {
        Node node = Writing.iri(Identifiers.CATALOG + "#agent-" + digest(name, url, mail));
        if (!writing.knows(node)) {
            Writing.Said said = writing.of(node).is(Space.FOAF, "Agent").text(Space.FOAF, "name", name);
            Iris.ofWeb(url).ifPresent(page -> {
                said.has(Space.FOAF, "homepage", page);
                writing.of(page).is(Space.FOAF, "Document");
            });
            mailto(mail).ifPresent(address -> said.has(Space.FOAF, "mbox", address));
        }
        return node;
    }

    private Node contact(String digest, LocalizedText name, String mail, String url) {
        Node node = Writing.iri(Identifiers.CATALOG + "#contact-" + digest);
        if (!writing.knows(node)) {
            Writing.Said said =
                    writing.of(node).is(Space.VCARD, "Kind", "Organization").text(Space.VCARD, "fn", name);
            mailto(mail).ifPresent(address -> said.has(Space.VCARD, "hasEmail", address));
            Iris.ofWeb(url).ifPresent(page -> said.has(Space.VCARD, "hasURL", page));
        }
        return node;
    }

    private static Optional<String> mailto(String mail) {
        return mail.matches("[^\\s:?&<>\"]{1,100}@[^\\s:?&<>\"]{1,100}") ? Iris.of("mailto:" + mail) : Optional.empty();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String digest(LocalizedText name, String url, String mail) {
        String known = name.sl() + "\n" + name.en() + "\n" + url + "\n" + mail;
        return Sha256.of(known.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}
