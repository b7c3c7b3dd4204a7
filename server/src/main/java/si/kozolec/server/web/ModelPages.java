package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.api.Finder;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

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
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        return orProblem(request, headers, () -> {
            ModelEntry entry = finder.model(subject, model);
            return page(entry, entry.latest(), finder.newest(entry), request, headers);
        });
    }

    @GET
    @Path("/{version}")
    @Produces(MediaType.TEXT_HTML)
    public Response version(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context UriInfo request,
            @Context HttpHeaders headers) {
        return orProblem(request, headers, () -> {
            ModelEntry entry = finder.model(subject, model);
            PublishedVersion published = finder.version(entry, version);
            return page(entry, Optional.of(published), catalogue.describe(published), request, headers);
        });
    }

    private Response page(
            ModelEntry entry,
            Optional<PublishedVersion> published,
            ModelVersion model,
            UriInfo request,
            HttpHeaders headers) {
        Texts texts = pages.texts(request, headers);
        ModelPage page = new ModelPage(
                pages.frame(request, texts, entry.id().toString(), ""),
                model,
                published,
                entry.versions().descendingKeySet().stream().toList(),
                published.map(this::files).orElse(List.of()));
        return Response.ok(pages.page("model.jte", "page", page)).build();
    }

    private List<String> files(PublishedVersion version) {
        return Stream.concat(
                        ALWAYS.stream(),
                        OFTEN.stream()
                                .filter(path -> catalogue.file(version, path).isPresent()))
                .toList();
    }

    private interface Answer {
        Response get();
    }

    /** The page, or a page that says that there is no such model or version. */
    private Response orProblem(UriInfo request, HttpHeaders headers, Answer answer) {
        try {
            return answer.get();
        } catch (Failure failure) {
            Problem problem = failure.problem();
            Texts texts = pages.texts(request, headers);
            Frame frame = pages.frame(request, texts, texts.of(problem.reason().title()), "");
            List<ProblemPage.Link> links = problem.reason() == Reason.MODEL_NOT_FOUND
                    ? problem.nearest().stream()
                            .map(id -> new ProblemPage.Link(id, frame.link("/models/" + id)))
                            .toList()
                    : List.of();
            return Response.status(problem.reason().status())
                    .entity(pages.page(
                            "problem.jte", "page", new ProblemPage(frame, texts.of(problem.detail()), links)))
                    .build();
        }
    }
}
