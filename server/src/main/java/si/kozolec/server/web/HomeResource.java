package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import si.kozolec.server.api.ChecksParameters;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.SearchPage;
import si.kozolec.server.search.SearchRequest;

/** Shows people the first page; who comes there with a question gets its results at once. */
@Path("/")
@Tag(name = "pages")
public final class HomeResource {

    private static final String NEWEST_SHOWN = "6";

    private final Catalogue catalogue;
    private final Pages pages;
    private final SearchPages searches;

    public HomeResource(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.searches = new SearchPages(catalogue, pages);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @ChecksParameters
    @Operation(operationId = "home", summary = "The first page; takes the parameters of the search, too")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    public Response home(@Context ContainerRequestContext request) {
        if (!Set.of(Pages.LANG)
                .containsAll(request.getUriInfo().getQueryParameters().keySet())) {
            return searches.results(request);
        }
        Frame plain = pages.frame(request);
        Frame frame = plain.titled(Section.ELSEWHERE, plain.texts().of("title"));
        List<String> subjects = catalogue.snapshot().models().stream()
                .filter(entry -> entry.id().isNational())
                .map(entry -> entry.id().subject())
                .distinct()
                .toList();
        SearchPage newest = newest(Map.of());
        SearchPage national = newest(Map.of(Facet.SUBJECT.parameter(), subjects));
        return Response.ok(pages.show(
                        "home.jte",
                        new HomePage(
                                frame,
                                subjects,
                                subjects.isEmpty() ? List.of() : cards(frame, national),
                                domains(frame, newest),
                                cards(frame, newest),
                                numbers())))
                .build();
    }

    private SearchPage newest(Map<String, List<String>> filters) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filters);
        parameters.put("sort", List.of("-updated"));
        parameters.put("size", List.of(NEWEST_SHOWN));
        parameters.put("status", List.of("published"));
        return catalogue.index().search(SearchRequest.from(parameters));
    }

    private static List<ModelCard> cards(Frame frame, SearchPage found) {
        return found.items().stream().map(model -> ModelCard.of(frame, model)).toList();
    }

    private static List<HomePage.Domain> domains(Frame frame, SearchPage found) {
        return found.facets().getOrDefault(Facet.DOMAIN, List.of()).stream()
                .map(value -> new HomePage.Domain(
                        ModelCard.domain(frame.texts(), value.value()),
                        value.count(),
                        frame.link(Section.SEARCH.path(), Map.of(Facet.DOMAIN.parameter(), List.of(value.value())))))
                .toList();
    }

    private HomePage.Numbers numbers() {
        var snapshot = catalogue.snapshot();
        return new HomePage.Numbers(
                snapshot.models().size(),
                (int) snapshot.models().stream()
                        .filter(entry -> entry.id().isNational())
                        .count(),
                snapshot.versionCount(),
                catalogue.index().attributeCount());
    }
}
