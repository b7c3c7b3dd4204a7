package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Metrics;

/** Gives the figures of the server to Prometheus. */
@Path("/metrics")
@Tag(name = "operating")
public final class MetricsResource {

    private static final MediaType TYPE =
            new MediaType("text", "plain", Map.of("version", "0.0.4", "charset", "utf-8"));

    private final Metrics metrics;

    public MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @Operation(operationId = "metrics", summary = "The figures of the server in the text format of Prometheus")
    @ApiResponse(
            responseCode = "200",
            description = "All figures",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    public Document metrics() {
        return Document.of(metrics.scrape().getBytes(StandardCharsets.UTF_8), TYPE)
                .cached("no-store");
    }
}
