package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import si.kozolec.artifact.TermDescription;
import si.kozolec.server.api.TermsResource;
import si.kozolec.server.catalogue.PublishedTerms;
import si.kozolec.server.http.Document;

/** Shows a term to people who follow its IRI. */
@Path("/terms/{subject}/{name}")
@Hidden
public final class TermPages {

    private final PublishedTerms terms;
    private final Pages pages;

    public TermPages(PublishedTerms terms, Pages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Document term(@Context ContainerRequestContext request) {
        TermDescription term = TermsResource.find(terms, request.getUriInfo());
        Frame frame = pages.frame(request);
        String name = String.join(", ", term.terms());
        return pages.show(
                "term.jte",
                new TermPage(frame.titled(Section.SEARCH, frame.texts().of("term.title", name)), term));
    }
}
