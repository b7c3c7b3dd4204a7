package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.Finder;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.ckan.UseDesk;
import si.kozolec.server.http.Document;

/** Shows people a model: what it is, its attributes, its versions, and what they can take home. */
@Path("/models/{subject}/{model}")
@Hidden
public final class ModelPages {

    private static final int VERSIONS_SHOWN = 50;
    private static final String CODE_LISTS = "concepts.ttl";
    private static final List<String> ALWAYS = List.of(
            "model.zip",
            "schema.json",
            "schema.bundled.json",
            "schema.bundled.draft07.json",
            "context.jsonld",
            "shapes.ttl",
            "vocabulary.ttl",
            CODE_LISTS);
    private static final List<String> OFTEN = List.of(
            "examples/example.jsonld",
            "examples/example-normalized.jsonld",
            "examples/example.json",
            "examples/example-normalized.json",
            "notes.yaml",
            "ADOPTERS.yaml",
            "LICENSE.md");

    private final Catalogue catalogue;
    private final Finder finder;
    private final UseDesk uses;
    private final Relations relations;
    private final Addresses addresses;
    private final Pages pages;

    public ModelPages(Catalogue catalogue, UseDesk uses, Addresses addresses, Pages pages) {
        this.catalogue = catalogue;
        this.uses = uses;
        this.finder = new Finder(catalogue);
        this.relations = new Relations(catalogue);
        this.addresses = addresses;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Document model(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        return page(entry, entry.latest(), finder.newest(entry), request);
    }

    @GET
    @Path("/{version}")
    @Produces(MediaType.TEXT_HTML)
    public Document version(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        return page(entry, Optional.of(published), catalogue.describe(published), request);
    }

    private Document page(
            ModelEntry entry,
            Optional<PublishedVersion> published,
            ModelVersion model,
            ContainerRequestContext request) {
        Frame plain = pages.frame(request);
        Texts texts = plain.texts();
        String title = texts.of(model.title());
        Frame frame = plain.titled(Section.SEARCH, title.isEmpty() ? entry.id().name() : title)
                .about(ModelCard.shortened(texts.of(model.description())));
        Optional<ModelExamples> examples = published.map(version -> new ModelExamples(catalogue, version));
        Map<String, String> values = examples.map(ModelExamples::values).orElse(Map.of());
        List<Alternate> alternates =
                published.isEmpty() ? List.of() : Alternate.inRdf(form -> addresses.path(frame.path()));
        Document page = pages.show(
                "model.jte",
                new ModelPage(
                        frame,
                        model,
                        alternates,
                        published,
                        versions(entry),
                        published
                                .flatMap(version -> entry.standing().withdrawal(version.version()))
                                .orElse(""),
                        model.attributes().stream()
                                .map(attribute ->
                                        new AttributeRow(texts, attribute, values.getOrDefault(attribute.name(), "")))
                                .toList(),
                        relations.of(model, frame),
                        relations.twin(entry.id()).map(id -> new Link(id.toString(), frame.link("/models/" + id))),
                        examples.map(some -> some.shown(texts)).orElse(List.of()),
                        published
                                .map(version -> snippets(version, addresses.base(request.getUriInfo()), texts))
                                .orElse(List.of()),
                        published.map(version -> files(version, model)).orElse(List.of()),
                        uses.of(entry.id())));
        return Alternate.named(page, alternates);
    }

    private List<Snippet> snippets(PublishedVersion version, String base, Texts texts) {
        Snippets ours = new Snippets(base, texts);
        return Stream.concat(
                        ours.of(version).stream(),
                        ours.calls(catalogue.snippets(version, ours.context(version))).stream())
                .toList();
    }

    private List<ModelPage.Issue> versions(ModelEntry entry) {
        return entry.versions().descendingMap().values().stream()
                .limit(VERSIONS_SHOWN)
                .map(version -> new ModelPage.Issue(
                        version.version(),
                        catalogue.publishedAt(version),
                        entry.standing().withdrawal(version.version()).orElse("")))
                .toList();
    }

    private List<String> files(PublishedVersion version, ModelVersion model) {
        boolean lists = model.allAttributes()
                .anyMatch(attribute -> !attribute.enumeration().isEmpty());
        return Stream.concat(
                        ALWAYS.stream().filter(path -> lists || !path.equals(CODE_LISTS)),
                        OFTEN.stream()
                                .filter(path -> catalogue.file(version, path).isPresent()))
                .toList();
    }
}
