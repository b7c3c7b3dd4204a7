package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.api.ChecksParameters;
import si.kozolec.server.api.Questions;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Reason;
import si.kozolec.server.search.InvalidRequest;
import si.kozolec.server.search.SearchPage;
import si.kozolec.server.search.SearchRequest;

/** Shows people what a search has found. */
@Path("/")
@Hidden
public final class SearchPages {

    private static final int SUGGESTIONS = 5;
    private static final int LONGEST_IN_TITLE = 60;

    private final Catalogue catalogue;
    private final Pages pages;

    public SearchPages(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    @Path("/search")
    @Produces(MediaType.TEXT_HTML)
    @ChecksParameters
    public Response results(@Context ContainerRequestContext request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Questions.parameters(Call.of(request.getUriInfo())));
        String question =
                String.join(" ", parameters.getOrDefault("q", List.of())).strip();
        Frame frame = frame(request, question);
        // The reader's language decides how titles are sorted and which texts weigh more.
        parameters.putIfAbsent("language", List.of(frame.lang()));
        try {
            SearchPage found = catalogue.index().search(SearchRequest.from(parameters));
            List<ModelLink> nearest = found.total() == 0 ? nearest(frame, question) : List.of();
            return answer(200, new ResultsPage(frame, Optional.of(found), List.of(), nearest));
        } catch (InvalidRequest e) {
            return answer(
                    Reason.INVALID_REQUEST.status(), new ResultsPage(frame, Optional.empty(), e.problems(), List.of()));
        }
    }

    /** Who shortens the address of a model finds the others of its subject. */
    @GET
    @Path("/models/{subject}")
    @Produces(MediaType.TEXT_HTML)
    public Response subject(@PathParam("subject") String subject, @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return Response.status(303)
                .header(HttpHeaders.LOCATION, frame.link(Section.SEARCH.path(), Map.of("subject", List.of(subject))))
                .build();
    }

    @GET
    @Path("/models")
    @Produces(MediaType.TEXT_HTML)
    public Response models(@Context ContainerRequestContext request) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, pages.frame(request).link(Section.SEARCH.path()))
                .build();
    }

    private Frame frame(ContainerRequestContext request, String question) {
        Frame plain = pages.frame(request);
        Texts texts = plain.texts();
        String shown = question.length() > LONGEST_IN_TITLE ? question.substring(0, LONGEST_IN_TITLE) + "…" : question;
        String title = shown.isEmpty() ? texts.of("results.title.all") : texts.of("results.title", shown);
        return plain.titled(Section.SEARCH, title).asking(question.length() > 1_000 ? "" : question);
    }

    private List<ModelLink> nearest(Frame frame, String question) {
        return question.isEmpty()
                ? List.of()
                : ModelLink.of(catalogue.index().nearest(question, SUGGESTIONS), catalogue.index(), frame);
    }

    private Response answer(int status, ResultsPage page) {
        return Response.status(status).entity(pages.show("results.jte", page)).build();
    }
}
