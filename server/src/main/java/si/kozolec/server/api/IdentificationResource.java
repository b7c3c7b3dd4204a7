package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import si.kozolec.payload.Limits;
import si.kozolec.payload.Slice;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.validation.Identification;
import si.kozolec.validation.Identifier;
import tools.jackson.databind.json.JsonMapper;

/** Tells which models a payload fits, for those who have data and look for their model. Nothing of it is kept. */
@Path(IdentificationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payloads")
@ApiResponse(
        responseCode = "default",
        description = "A problem (RFC 9457), all of it at once",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
public final class IdentificationResource {

    static final String PATH = "/api/v1/identify";

    private final Identifier identifier;
    private final Addresses addresses;
    private final JsonMapper json;

    public IdentificationResource(Identifier identifier, Addresses addresses, JsonMapper json) {
        this.identifier = identifier;
        this.addresses = addresses;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "identify", summary = "Finds the models that a payload fits, best first")
    @RequestBody(
            required = true,
            description = "An entity, with or without its type; of several the first counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "200",
            description = "At most ten models, and why the payload could not be read, if so",
            content = @Content(schema = @Schema(implementation = IdentificationRepresentation.class)))
    public Document identify(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Limits.LONGEST_ENTITY + 1);
        if (bytes.length > Limits.LONGEST_ENTITY) {
            throw new Failure(Reason.TOO_LARGE, Reason.TOO_LARGE.title());
        }
        Identification found = identifier.identify(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), "");
        return Document.once(
                json.writeValueAsBytes(IdentificationRepresentation.from(found, addresses)),
                MediaType.APPLICATION_JSON_TYPE);
    }
}
