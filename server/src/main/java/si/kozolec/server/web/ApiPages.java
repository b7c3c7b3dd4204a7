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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;

/** Shows people the description of the API, and gives all pages their style sheets and scripts. */
@Path("/")
@Tag(name = "pages")
public final class ApiPages {

    private final Pages pages;

    public ApiPages(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/api")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "apiPage", summary = "This description, for people")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")))
    public Document api(@Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return pages.show(
                "api.jte",
                new ApiPage(frame.titled(Section.ELSEWHERE, frame.texts().of("api.title"))));
    }

    @GET
    @Path("/assets/{name}")
    @Operation(
            operationId = "asset",
            summary = "A style sheet, script or picture of the pages; with the digest in its name it never changes")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string")))
    public Document asset(@PathParam("name") String name) {
        return pages.assets().find(name).orElseThrow(() -> new Failure(Reason.NOT_FOUND, Reason.NOT_FOUND.title()));
    }
}
