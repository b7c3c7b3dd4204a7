package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * Makes a change public: the records beside the models, one commit on {@code main}, one tag for each new version, and then all
 * references in one move. Before that move nobody sees anything of it; after it everybody sees all of it.
 */
public final class Publisher {

    private final ModelRepository repository;

    public Publisher(ModelRepository repository) {
        this.repository = repository;
    }

    /**
     * Publishes what was planned.
     *
     * @param with the references that move in the same moment
     * @return the commit that was made; null when the plan changes nothing, and then nothing was moved
     * @throws StaleRefException if {@code main}, a tag or one of the others is not where it was expected; nothing was written
     */
    public @Nullable String publish(PublicationPlan plan, List<RefMove> with, Who who, String reason, GitWrite write)
            throws StaleRefException {
        List<Assessor.Assessment> assessments = new ArrayList<>();
        for (PlannedModel model : plan.models()) {
            ModelRecord record = model.record();
            if (record == null
                    || Finding.anyError(model.findings())
                    || !plan.conflicts().isEmpty()) {
                throw new IllegalArgumentException(model.id() + " cannot be published like this");
            }
            ModelResult result = new ModelResult(
                    model.id(), ModelResult.Outcome.TAKEN, record.version(), VersionStep.NONE, model.findings());
            assessments.add(new Assessor.Assessment(result, record, model.newVersion()));
        }
        return publish(
                new Publication(plan.main(), plan.mainTree(), plan.edits(), assessments, who, reason), with, write);
    }

    @Nullable String publish(Publication publication, GitWrite write) throws StaleRefException {
        return publish(publication, List.of(), write);
    }

    /**
     * Publishes.
     *
     * @return the commit that was made; null when the change changes nothing
     * @throws StaleRefException if {@code main} or a tag is not where the change expects it; nothing was written
     */
    private @Nullable String publish(Publication publication, List<RefMove> with, GitWrite write)
            throws StaleRefException {
        TreeEdits edits = publication.edits();
        for (Assessor.Assessment assessment : publication.assessments()) {
            edits.put(
                    ModelRecord.path(assessment.result().id()),
                    write.blob(assessment.record().bytes()));
        }
        String tree = write.tree(publication.parentTree(), edits);
        if (tree.equals(publication.parentTree())) {
            return null;
        }
        String commit = write.commit(tree, publication.parent(), publication.who(), publication.reason());
        List<RefMove> moves = new ArrayList<>();
        moves.add(new RefMove(ModelRepository.MAIN, publication.parent(), commit));
        for (Assessor.Assessment assessment : publication.assessments()) {
            Version version = assessment.record().version();
            if (assessment.newVersion() && version != null) {
                ModelId id = assessment.result().id();
                moves.add(write.versionTag(id, version, commit, publication.who(), id + " " + version + "\n"));
            }
        }
        moves.addAll(with);
        write.keep();
        repository.move(
                moves,
                publication.who(),
                publication.reason().lines().findFirst().orElse("publish"));
        return commit;
    }
}
