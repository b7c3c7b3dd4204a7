package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.api.Finder;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;

/** Shows people a model: what it is, its attributes, its versions, and what they can take home. */
@Path("/models/{subject}/{model}")
@Hidden
public final class ModelPages {

    private static final List<String> ALWAYS =
            List.of("schema.json", "schema.bundled.json", "context.jsonld", "model.zip");
    private static final List<String> OFTEN = List.of(
            "examples/example.json",
            "examples/example-normalized.json",
            "examples/example.jsonld",
            "examples/example-normalized.jsonld",
            "notes.yaml",
            "ADOPTERS.yaml",
            "LICENSE.md");

    private final Catalogue catalogue;
    private final Finder finder;
    private final Pages pages;

    public ModelPages(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response model(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        return page(entry, entry.latest(), finder.newest(entry), request);
    }

    @GET
    @Path("/{version}")
    @Produces(MediaType.TEXT_HTML)
    public Response version(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        return page(entry, Optional.of(published), catalogue.describe(published), request);
    }

    private Response page(
            ModelEntry entry,
            Optional<PublishedVersion> published,
            ModelVersion model,
            ContainerRequestContext request) {
        ModelPage page = new ModelPage(
                pages.frame(request).titled(Section.SEARCH, entry.id().toString()),
                model,
                published,
                entry.versions().descendingKeySet().stream().toList(),
                published.map(this::files).orElse(List.of()));
        return Response.ok(pages.show("model.jte", page)).build();
    }

    private List<String> files(PublishedVersion version) {
        return Stream.concat(
                        ALWAYS.stream(),
                        OFTEN.stream()
                                .filter(path -> catalogue.file(version, path).isPresent()))
                .toList();
    }
}
