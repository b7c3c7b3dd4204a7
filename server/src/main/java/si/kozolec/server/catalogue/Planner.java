package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TreeEdits;

/**
 * Says what would become of the catalogue if some content was published: it lays what the content changes over what {@code main}
 * holds now, and looks at each model that this touches, and at no others.
 */
public final class Planner {

    private final ModelRepository repository;
    private final Catalogue catalogue;

    public Planner(ModelRepository repository, Catalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    /**
     * Plans.
     *
     * @param base the commit of {@code main} that the content started from; null when there was none
     * @param content the commit with the content
     * @param write where to put trees together; nothing of the plan has to be kept
     */
    public PublicationPlan plan(@Nullable String base, String content, GitWrite write) {
        catalogue.refresh();
        Snapshot snapshot = catalogue.snapshot();
        String main = snapshot.commit().orElse(null);
        String mainTree = main == null ? null : repository.commit(main).tree();
        GitTreeFiles mine = repository.files(content);
        Changes changes = Changes.of(base == null ? repository.paths(content) : repository.changedPaths(base, content));
        List<String> conflicts = main == null || main.equals(base)
                ? List.of()
                : changes.conflicts(
                        Changes.of(base == null ? repository.paths(main) : repository.changedPaths(base, main)),
                        mine,
                        repository.files(main));
        TreeEdits edits = new TreeEdits();
        for (String path : changes.paths()) {
            if (Records.modelOf(path).isEmpty()) {
                mine.id(path).ifPresentOrElse(blob -> edits.put(path, blob), () -> edits.remove(path));
            }
        }
        GitTreeFiles files = write.draft(mainTree, edits);
        return new PublicationPlan(
                main, mainTree, edits, Records.hidden(files), models(snapshot, base, mine, changes, files), conflicts);
    }

    private List<PlannedModel> models(
            Snapshot snapshot, @Nullable String base, ModelFiles mine, Changes changes, GitTreeFiles files) {
        OwnModels own = new OwnModels(repository, snapshot, files);
        List<PlannedModel> models = new ArrayList<>();
        for (ModelId id : changes.models()) {
            models.add(own.plan(id, before(base, id), Records.of(mine, id)));
        }
        if (!changes.shared().isEmpty()) {
            Set<ModelId> others = new TreeSet<>(ModelFolders.in(files));
            others.removeAll(changes.models());
            Assessor assessor = new Assessor(repository, snapshot, files);
            // Also those that referred to it before: what they referred to may be gone.
            Set<ModelId> touched = new TreeSet<>(changes.referring(others, files));
            snapshot.commit().ifPresent(main -> touched.addAll(changes.referring(others, repository.files(main))));
            for (ModelId id : touched) {
                if (Records.of(files, id).filter(OtherModels::isPublished).isPresent()) {
                    OtherModels.plan(assessor.assess(id, null), snapshot).ifPresent(models::add);
                }
            }
        }
        return models;
    }

    private Optional<ModelRecord> before(@Nullable String base, ModelId id) {
        return base == null ? Optional.empty() : Records.of(repository.files(base), id);
    }
}
