package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of a judged payload on the wire; {@link si.kozolec.validation.ReportJson} writes it, this describes it. */
@Schema(name = "Report")
public record ReportRepresentation(
        List<ResultRepresentation> results, boolean conforms, SummaryRepresentation summary) {

    /** What was found about one entity; without index, about the payload itself. */
    @Schema(name = "Result")
    public record ResultRepresentation(
            @Nullable Long index,
            @Nullable String id,
            @Nullable String type,
            @Nullable String model,
            @Nullable String version,
            @Nullable List<String> candidates,
            @Nullable String representation,
            @Nullable Boolean conforms,
            List<PayloadFindingRepresentation> findings,
            @Nullable Integer untold) {}

    /** A finding in a payload, in the caller's language. */
    @Schema(name = "PayloadFinding")
    public record PayloadFindingRepresentation(
            @Schema(allowableValues = {"error", "warning", "info"})
            String severity,

            String code,
            String message,
            @Nullable Integer line,
            @Nullable Integer column,
            String pointer,
            @Nullable String model,
            @Nullable String version,
            @Nullable String schemaPointer,
            @Nullable String hint) {}

    /** How many entities and findings there were; untold: entities with findings that are only counted. */
    @Schema(name = "Summary")
    public record SummaryRepresentation(
            long entities,
            long conforming,
            long errors,
            long warnings,
            long notes,
            @Nullable Long untold) {}
}
