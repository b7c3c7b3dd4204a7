package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.api.ChecksParameters;
import si.kozolec.server.api.Questions;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.server.search.InvalidRequest;
import si.kozolec.server.search.SearchPage;
import si.kozolec.server.search.SearchRequest;

/** Shows people the page to search on, and the description of the API. */
@Path("/")
@Tag(name = "pages")
public final class HomeResource {

    private final Catalogue catalogue;
    private final Pages pages;
    private final Assets assets = new Assets();

    public HomeResource(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @ChecksParameters
    @Operation(operationId = "home", summary = "The page to search on; takes the parameters of the search for programs")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    public Response home(@Context UriInfo request, @Context HttpHeaders headers) {
        Texts texts = pages.texts(request, headers);
        Map<String, List<String>> parameters = new LinkedHashMap<>(Questions.parameters(Call.of(request)));
        // The reader's language decides how titles are sorted and which texts weigh more.
        parameters.putIfAbsent("language", List.of(texts.language().tag()));
        String question = String.join(" ", parameters.getOrDefault("q", List.of()));
        Frame frame = pages.frame(request, texts, texts.of("title"), question);
        Query query = Query.of(request.getQueryParameters());
        try {
            SearchPage found = catalogue.index().search(SearchRequest.from(parameters));
            return Response.ok(home(new HomePage(frame, Optional.of(found), List.of(), query)))
                    .build();
        } catch (InvalidRequest e) {
            return Response.status(Reason.INVALID_REQUEST.status())
                    .entity(home(new HomePage(
                            frame,
                            Optional.empty(),
                            e.problems().stream()
                                    .map(InvalidRequest.Problem::message)
                                    .toList(),
                            query)))
                    .build();
        }
    }

    @GET
    @Path("/api")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "apiPage", summary = "This description, for people")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    public Document api(@Context UriInfo request, @Context HttpHeaders headers) {
        Texts texts = pages.texts(request, headers);
        return pages.pageWithScripts("api.jte", "frame", pages.frame(request, texts, texts.of("api.title"), ""));
    }

    @GET
    @Path("/assets/{name}")
    @Operation(operationId = "asset", summary = "A style sheet or script of the pages")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string")))
    public Document asset(@PathParam("name") String name) {
        return assets.find(name).orElseThrow(() -> new Failure(Reason.NOT_FOUND, Reason.NOT_FOUND.title()));
    }

    private Document home(HomePage page) {
        return pages.page("home.jte", "page", page);
    }
}
