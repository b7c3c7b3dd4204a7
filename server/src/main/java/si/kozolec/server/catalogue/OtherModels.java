package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.Severity;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;

/** Plans for models that are touched only because a file has changed that they refer to. */
final class OtherModels {

    private OtherModels() {}

    static boolean isPublished(ModelRecord record) {
        return record.version() != null && record.status() != Status.QUARANTINED;
    }

    /** Such a model gets the version that the change needs, by itself; nothing when nobody would notice the change. */
    static Optional<PlannedModel> plan(Assessor.Assessment assessment, Snapshot snapshot) {
        ModelResult result = assessment.result();
        Version latest = snapshot.find(result.id())
                .flatMap(ModelEntry::latest)
                .map(PublishedVersion::version)
                .orElse(null);
        return switch (result.outcome()) {
            case UNCHANGED -> Optional.empty();
            case TAKEN ->
                Optional.of(new PlannedModel(
                        result.id(),
                        false,
                        latest,
                        assessment.record().version(),
                        null,
                        assessment.record(),
                        assessment.newVersion(),
                        List.of()));
            case QUARANTINED ->
                Optional.of(PlannedModel.unfit(
                        result.id(),
                        false,
                        latest,
                        null,
                        List.of(CatalogueMessages.finding(
                                result.id().folder() + "/" + ModelFolders.SCHEMA,
                                Severity.ERROR,
                                "breaks-other",
                                result.id()))));
        };
    }
}
