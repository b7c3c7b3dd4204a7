package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;

/**
 * Makes a change public: the records beside the models, one commit on {@code main}, one tag for each new version, and then all
 * references in one move. Before that move nobody sees anything of it; after it everybody sees all of it.
 */
final class Publisher {

    private final ModelRepository repository;

    Publisher(ModelRepository repository) {
        this.repository = repository;
    }

    /**
     * Publishes.
     *
     * @return the commit that was made; null when the change changes nothing
     * @throws StaleRefException if {@code main} or a tag is not where the change expects it; nothing was written
     */
    @Nullable String publish(Publication publication, GitWrite write) throws StaleRefException {
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
        write.keep();
        repository.move(
                moves,
                publication.who(),
                publication.reason().lines().findFirst().orElse("publish"));
        return commit;
    }
}
