package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions, on the wire; written by {@link si.kozolec.compatibility.ComparisonJson}, and described here.
 *
 * @param model the model, {@code Parking-SI/OffStreetParking}
 * @param from the older version
 * @param to the newer version
 * @param step the step that the newer version needs: {@code none}, {@code patch}, {@code minor} or {@code major}
 * @param strict the same, of all payloads
 * @param open the same, for open models, where an optional attribute that is added breaks nobody
 * @param needs the lowest version that the newer one may have
 */
@Schema(name = "Comparison")
public record ComparisonRepresentation(
        String model,
        String from,
        String to,
        @JsonProperty("class") String step,
        String strict,
        String open,
        String needs,
        List<ChangeRepresentation> changes) {

    /**
     * One change.
     *
     * @param kind a stable name, {@code enum-reduced}
     * @param attribute the path of the attribute; empty for the whole entity
     * @param pointer where in {@code schema.bundled.json} of the newer version, or of the older when it is gone there
     */
    @Schema(name = "Change")
    public record ChangeRepresentation(
            String kind,
            String attribute,
            String pointer,
            @Nullable String oldPointer,
            @Nullable String newPointer,
            VerdictRepresentation strict,
            VerdictRepresentation open,
            @Nullable String before,
            @Nullable String after,
            String message) {}

    /**
     * Whom a change breaks.
     *
     * @param breaks {@code producers}, {@code consumers}, both or nobody
     */
    @Schema(name = "Verdict")
    public record VerdictRepresentation(List<String> breaks, String step) {}
}
