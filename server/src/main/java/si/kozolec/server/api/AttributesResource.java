package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.search.AttributePage;
import si.kozolec.server.search.AttributeRequest;
import tools.jackson.databind.json.JsonMapper;

/** Lets authors of models find attributes that others already use, over all models. */
@Path("/api/v1/attributes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
@TellsProblems
public final class AttributesResource {

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final JsonMapper json;

    public AttributesResource(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @ChecksParameters
    @Operation(operationId = "searchAttributes", summary = "Searches attributes over all models, each name once")
    @ApiResponse(
            responseCode = "200",
            description = "A page of attributes with the models that have them; other pages by the header Link",
            content = @Content(schema = @Schema(implementation = AttributesRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    public Document search(
            @Parameter(description = "Words, or a name; without them all attributes") @QueryParam("q") @Nullable String q,
            @Parameter(ref = Described.LANGUAGE) @QueryParam("language") @Nullable String language,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @Nullable String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @Nullable String size,
            @Context UriInfo request) {
        Call call = Call.of(request);
        AttributePage found = catalogue.index().attributes(AttributeRequest.from(Questions.parameters(call)));
        byte[] bytes = json.writeValueAsBytes(AttributesRepresentation.from(found));
        return Document.of(bytes, MediaType.APPLICATION_JSON_TYPE)
                .with("Link", new PageLinks(call, addresses).header(found.total(), found.page(), found.size()));
    }
}
