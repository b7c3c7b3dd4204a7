package si.kozolec.server.submission;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;

/**
 * What the repository saw when it looked at a revision.
 *
 * @param revision which revision
 * @param at when
 * @param main the commit of {@code main} that it was compared with; null when nothing was published yet
 * @param models what would become of each model
 * @param conflicts what others have published in the meantime that the revision touches, too
 * @param findings what is not right
 */
public record CheckReport(
        int revision,
        Instant at,
        @Nullable String main,
        List<Model> models,
        List<String> conflicts,
        List<Finding> findings) {

    public CheckReport {
        models = List.copyOf(models);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
    }

    /**
     * One model of the revision.
     *
     * @param own whether it was changed on purpose, and not only through a shared file
     * @param latest its latest version; null for a new model
     * @param version the version that it would get; null when it would get none
     * @param needed the lowest version that says what changes; null when there is nothing to compare
     * @param step the class of the change
     */
    public record Model(
            ModelId id,
            boolean own,
            @Nullable Version latest,
            @Nullable Version version,
            @Nullable Version needed,
            VersionStep step) {}

    /** How many findings there are of each severity. */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }
}
