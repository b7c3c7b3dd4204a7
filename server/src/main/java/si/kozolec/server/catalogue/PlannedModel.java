package si.kozolec.server.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;

/**
 * What a publication would do to one model.
 *
 * @param id which model
 * @param own whether its own files change; otherwise only a shared file does that it refers to
 * @param latest its latest version now; null for a new model
 * @param needed the lowest version that says what changes; null when nothing has to be said
 * @param comparison the semantic difference to the latest version; null when there is nothing to compare
 * @param record what the repository would write about it; null when it cannot be published like this
 * @param newVersion whether the record's version is new
 * @param findings what is not right with it; an error keeps the whole publication back
 */
public record PlannedModel(
        ModelId id,
        boolean own,
        @Nullable Version latest,
        @Nullable Version needed,
        @Nullable Comparison comparison,
        @Nullable ModelRecord record,
        boolean newVersion,
        List<Finding> findings) {

    public PlannedModel {
        findings = List.copyOf(findings);
    }

    /** The version that it would have afterwards; null when it would have none. */
    public @Nullable Version version() {
        return record == null ? null : record.version();
    }

    /** A model that cannot be published like this. */
    static PlannedModel unfit(
            ModelId id, boolean own, @Nullable Version latest, @Nullable Version needed, List<Finding> findings) {
        return new PlannedModel(id, own, latest, needed, null, null, false, findings);
    }
}
