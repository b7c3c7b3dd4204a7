package si.kozolec.server.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;

/** Gives whoever runs a context broker the calls with which to begin with a version of a model. */
@Path("/models/{subject}/{model}/{version}/snippets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contexts")
@TellsProblems
public final class SnippetsResource {

    private final Catalogue catalogue;
    private final Finder finder;
    private final Addresses addresses;
    private final JsonMapper json;

    public SnippetsResource(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "snippets",
            summary = "Calls to an NGSI-LD broker for a version of a model: create, batch, read, query, subscribe",
            description =
                    "With an entity to fill in, normalized and in key-values, and each call for curl. Always names the context of a"
                            + " numbered version, which never changes.")
    @ApiResponse(
            responseCode = "200",
            description = "The snippets",
            content = @Content(schema = @Schema(implementation = SnippetsRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    public Document snippets(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context UriInfo request) {
        PublishedVersion published = finder.version(finder.model(subject, model), version);
        String context = addresses.base(request) + "/models/" + published.model() + "/" + published.version() + "/"
                + ContextDocument.FILE;
        byte[] bytes = json.writeValueAsBytes(SnippetsRepresentation.from(catalogue.snippets(published, context)));
        // Not for ever: the calls may get better words.
        return Document.of(bytes, MediaType.APPLICATION_JSON_TYPE).cached(PublishedResource.A_WHILE);
    }
}
