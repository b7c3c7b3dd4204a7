package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import si.kozolec.server.http.Document;

/** Tells people who come to the catalogue for machines what machines find there. */
@Path("/catalog")
@Hidden
public final class CatalogPages {

    private final Pages pages;

    public CatalogPages(Pages pages) {
        this.pages = pages;
    }

    /** Who asks for nothing in particular is a machine. */
    @GET
    @Produces("text/html;qs=0.85")
    public Document catalog(@Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Frame titled = frame.titled(Section.ABOUT, frame.texts().of("catalog.title"));
        return Alternate.named(
                pages.show("prose.jte", new ProsePage(titled, Prose.html("catalog", titled))),
                Alternate.inRdf(form -> frame.addresses().path("/catalog." + form.ending())));
    }
}
