package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.server.submission.CheckReport;

/**
 * What the checks of a revision found, on the wire.
 *
 * @param passes whether nothing was found that blocks approval
 * @param conflicts what others have published in the meantime that the revision touches, too
 */
@Schema(name = "Checks")
public record ChecksRepresentation(
        int revision,
        String at,
        boolean passes,
        int errors,
        int warnings,
        int notes,
        List<CheckedModel> models,
        List<String> conflicts,
        List<FindingRepresentation> findings) {

    static ChecksRepresentation from(CheckReport report, boolean passes) {
        return new ChecksRepresentation(
                report.revision(),
                report.at().toString(),
                passes,
                report.counts().getOrDefault(Severity.ERROR, 0),
                report.counts().getOrDefault(Severity.WARNING, 0),
                report.counts().getOrDefault(Severity.INFO, 0),
                report.models().stream().map(CheckedModel::from).toList(),
                report.conflicts(),
                report.findings().stream().map(FindingRepresentation::from).toList());
    }

    /**
     * What would become of one model.
     *
     * @param own whether it was changed on purpose, and not only through a shared file
     * @param latest its latest version now
     * @param version the version that it would get
     * @param needed the lowest version that says what changes
     * @param step the class of the change: {@code none}, {@code patch}, {@code minor} or {@code major}
     */
    @Schema(name = "CheckedModel")
    public record CheckedModel(
            String id,
            boolean own,
            @Nullable String latest,
            @Nullable String version,
            @Nullable String needed,
            @JsonProperty("class") String step) {

        static CheckedModel from(CheckReport.Model model) {
            return new CheckedModel(
                    model.id().toString(),
                    model.own(),
                    text(model.latest()),
                    text(model.version()),
                    text(model.needed()),
                    model.step().code());
        }

        private static @Nullable String text(@Nullable Version version) {
            return version == null ? null : version.toString();
        }
    }
}
