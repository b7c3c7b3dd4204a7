package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;

/** Tells people what the repository is, on which terms it may be used, how accessible it is, and how it grows. */
@Path("/about")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class AboutPages {

    private final Pages pages;
    private final Statistics statistics;

    public AboutPages(Catalogue catalogue, Pages pages) {
        this.pages = pages;
        this.statistics = new Statistics(catalogue);
    }

    @GET
    public Document about(@Context ContainerRequestContext request) {
        return prose("about", "about.title", request);
    }

    @GET
    @Path("/terms")
    public Document terms(@Context ContainerRequestContext request) {
        return prose("terms", "about.terms.title", request);
    }

    @GET
    @Path("/accessibility")
    public Document accessibility(@Context ContainerRequestContext request) {
        return prose("accessibility", "about.accessibility.title", request);
    }

    @GET
    @Path("/interoperability")
    public Document interoperability(@Context ContainerRequestContext request) {
        return prose("interoperability", "about.interoperability.title", request);
    }

    @GET
    @Path("/words")
    public Document words(@Context ContainerRequestContext request) {
        return prose("words", "about.words.title", request);
    }

    @GET
    @Path("/statistics")
    public Document statistics(@Context ContainerRequestContext request) {
        Frame frame = titled("about.statistics.title", request);
        return pages.show("statistics.jte", new StatisticsPage(frame, statistics.charts(frame)));
    }

    private Document prose(String name, String title, ContainerRequestContext request) {
        Frame frame = titled(title, request);
        return pages.show("prose.jte", new ProsePage(frame, Prose.html(name, frame)));
    }

    private Frame titled(String title, ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return frame.titled(Section.ABOUT, frame.texts().of(title));
    }
}
