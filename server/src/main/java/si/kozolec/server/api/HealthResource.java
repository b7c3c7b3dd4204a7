package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Tells operators and their tools whether the server lives, and whether it can do its work. */
@Path("/health")
@Tag(name = "operating")
public final class HealthResource {

    private final Supplier<List<Check>> checks;
    private final JsonMapper json;

    /**
     * One thing that has to be right for the server to do its work.
     *
     * @param name what is looked at, {@code index}
     * @param ok whether it is right
     * @param detail more about it, for people; never a secret, for anybody may read it
     */
    public record Check(String name, boolean ok, String detail) {}

    /** The state of the server as JSON. */
    @Schema(name = "Health")
    public record HealthRepresentation(String status, List<Check> checks) {}

    public HealthResource(Supplier<List<Check>> checks, JsonMapper json) {
        this.checks = checks;
        this.json = json;
    }

    @GET
    @Path("/live")
    @Operation(operationId = "live", summary = "Whether the program runs at all")
    @ApiResponse(
            responseCode = "200",
            description = "It does",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthRepresentation.class)))
    public Response live() {
        return answer(200, new HealthRepresentation("up", List.of()));
    }

    @GET
    @Path("/ready")
    @Operation(operationId = "ready", summary = "Whether the server can do its work")
    @ApiResponse(
            responseCode = "200",
            description = "It can",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthRepresentation.class)))
    @ApiResponse(responseCode = "503", description = "It cannot; the checks say why")
    public Response ready() {
        List<Check> results = checks.get();
        boolean ready = results.stream().allMatch(Check::ok);
        return answer(ready ? 200 : 503, new HealthRepresentation(ready ? "ready" : "not-ready", results));
    }

    private Response answer(int status, HealthRepresentation health) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.writeValueAsBytes(health))
                .build();
    }
}
