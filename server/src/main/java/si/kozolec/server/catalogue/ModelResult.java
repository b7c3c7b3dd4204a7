package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;

/**
 * What became of one model of an import.
 *
 * @param id which model
 * @param outcome taken, unchanged or quarantined
 * @param version its latest published version after the import; null when there is none
 * @param step how far the version moved
 * @param findings what is not right with it; for a quarantined one, the errors say why
 */
public record ModelResult(
        ModelId id, Outcome outcome, @Nullable Version version, VersionStep step, List<Finding> findings) {

    public ModelResult {
        findings = List.copyOf(findings);
    }

    /** What can become of a model. */
    public enum Outcome {
        /** Published, as a new model or a new version. */
        TAKEN,
        /** As it was: nothing that a user would notice has changed. */
        UNCHANGED,
        /** Kept and found, but not published. */
        QUARANTINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
