package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import si.kozolec.server.http.Document;

/** Describes the API, in the words of OpenAPI; the description is made from the resources when the program is built. */
@Path("/openapi.json")
@Tag(name = "operating")
public final class OpenApiResource {

    private static final String DESCRIPTION = "openapi.json";

    @GET
    @Operation(operationId = "openapi", summary = "This description")
    @ApiResponse(
            responseCode = "200",
            description = "OpenAPI 3.1",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Document describe() {
        try (InputStream description = OpenApiResource.class.getResourceAsStream(DESCRIPTION)) {
            if (description == null) {
                throw new IllegalStateException(
                        "the description of the API is missing from the program: " + DESCRIPTION);
            }
            return Document.of(description.readAllBytes(), MediaType.APPLICATION_JSON_TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
