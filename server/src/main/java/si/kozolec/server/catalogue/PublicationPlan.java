package si.kozolec.server.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.server.git.TreeEdits;

/**
 * What would become of the catalogue if some content was published now.
 *
 * @param main the commit of {@code main} that the plan is made for; null in an empty repository
 * @param mainTree its tree
 * @param edits the files that change, without the records
 * @param files the files as they would be, readable as long as the write that made the plan is open; without the records, which
 *     still say what was published before
 * @param models what happens to each model that is touched
 * @param conflicts the paths and models that others have changed in the meantime, too; then nothing may be published
 */
public record PublicationPlan(
        @Nullable String main,
        @Nullable String mainTree,
        TreeEdits edits,
        ModelFiles files,
        List<PlannedModel> models,
        List<String> conflicts) {

    public PublicationPlan {
        models = List.copyOf(models);
        conflicts = List.copyOf(conflicts);
    }

    /** What is not right with any of the models. */
    public Stream<Finding> findings() {
        return models.stream().flatMap(model -> model.findings().stream());
    }

    /** The models that get a new version. */
    public List<PlannedModel> releases() {
        return models.stream().filter(PlannedModel::newVersion).toList();
    }
}
