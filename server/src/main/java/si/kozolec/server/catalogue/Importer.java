package si.kozolec.server.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Origin;
import si.kozolec.model.Status;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.Who;

/**
 * Takes in models that others have published, tolerant and honest: what can be used is published, what cannot is kept in
 * quarantine with its reasons, and one bad model never blocks another.
 *
 * <p>Everything becomes one commit or, when nothing has changed, none.
 */
public final class Importer {

    private static final int ATTEMPTS = 3;

    private final ModelRepository repository;
    private final Clock clock;

    public Importer(ModelRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Imports the sources.
     *
     * @param dryRun whether only to look what would happen
     * @throws StaleRefException if others kept publishing in the meantime, time and again; nothing was written
     */
    public ImportReport run(List<ImportSource> sources, boolean dryRun, Progress progress) throws StaleRefException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(sources, dryRun, progress);
            } catch (StaleRefException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ImportReport attempt(List<ImportSource> sources, boolean dryRun, Progress progress)
            throws StaleRefException {
        Snapshot before = Snapshot.of(repository, repository.references());
        String parent = before.commit().orElse(null);
        String parentTree = parent == null ? null : repository.commit(parent).tree();
        try (GitWrite write = repository.writeMany()) {
            Intake intake = new Intake(write);
            sources.forEach(intake::take);
            GitTreeFiles files = write.draft(parentTree, intake.edits());
            Set<ModelId> touched =
                    touched(write, parentTree, files, intake.models().keySet());
            Assessor assessor = new Assessor(repository, before, files);
            progress.begin(touched.size());
            List<Assessor.Assessment> assessments = new ArrayList<>();
            for (ModelId id : touched) {
                assessments.add(assessor.assess(id, origin(intake.models().get(id), id)));
                progress.step(id.toString());
            }
            List<ModelResult> results = results(intake.models().keySet(), assessments, files, before);
            String name =
                    String.join(", ", sources.stream().map(ImportSource::name).toList());
            Publication publication = new Publication(
                    parent,
                    parentTree,
                    intake.edits(),
                    assessments,
                    Who.repository(clock.instant()),
                    reason(name, results));
            String commit = dryRun ? null : new Publisher(repository).publish(publication, write);
            return new ImportReport(
                    sources.stream().map(ImportSource::name).toList(), dryRun, commit, results, intake.findings());
        }
    }

    /**
     * Which models must be looked at: those whose own files have changed; all of them, when a file has changed that any of
     * them may refer to.
     */
    private static Set<ModelId> touched(
            GitWrite write, @Nullable String parentTree, GitTreeFiles candidate, Set<ModelId> imported) {
        if (parentTree == null) {
            return new TreeSet<>(imported);
        }
        Set<ModelId> touched = new TreeSet<>();
        for (String path : write.changedPaths(parentTree, candidate)) {
            String[] parts = path.split("/", 3);
            if (parts.length == 3 && parts[0].startsWith(ModelId.FOLDER_PREFIX)) {
                ModelId.of(parts[0], parts[1]).filter(imported::contains).ifPresent(touched::add);
            } else if (path.endsWith(".json") || path.endsWith(".jsonld")) {
                return new LinkedHashSet<>(ModelFolders.in(candidate));
            }
        }
        return touched;
    }

    private static @Nullable Origin origin(ImportSource.@Nullable Folder folder, ModelId id) {
        if (folder == null || folder.repository().isEmpty()) {
            return null;
        }
        return new Origin(
                folder.repository(),
                folder.commit(),
                folder.path().isEmpty() ? id.name() : folder.path() + "/" + id.name(),
                "");
    }

    /** Tells about every model of the sources, also about those that nobody had to look at again. */
    private static List<ModelResult> results(
            Set<ModelId> imported, List<Assessor.Assessment> assessments, GitTreeFiles files, Snapshot before) {
        List<ModelResult> results = new ArrayList<>();
        Set<ModelId> assessed = new TreeSet<>();
        for (Assessor.Assessment assessment : assessments) {
            ModelResult result = assessment.result();
            assessed.add(result.id());
            if (imported.contains(result.id()) || result.outcome() == ModelResult.Outcome.TAKEN) {
                results.add(result);
            }
        }
        for (ModelId id : imported) {
            if (!assessed.contains(id)) {
                results.add(asBefore(id, files, before));
            }
        }
        results.sort(java.util.Comparator.comparing(ModelResult::id));
        return results;
    }

    private static ModelResult asBefore(ModelId id, GitTreeFiles files, Snapshot before) {
        boolean quarantined = Records.of(files, id)
                .filter(r -> r.status() == Status.QUARANTINED)
                .isPresent();
        List<Finding> findings =
                Records.of(files, id).map(ModelRecord::findings).orElse(List.of());
        return new ModelResult(
                id,
                quarantined ? ModelResult.Outcome.QUARANTINED : ModelResult.Outcome.UNCHANGED,
                before.find(id)
                        .flatMap(ModelEntry::latest)
                        .map(PublishedVersion::version)
                        .orElse(null),
                VersionStep.NONE,
                findings);
    }

    private static String reason(String source, List<ModelResult> results) {
        Map<ModelResult.Outcome, Long> counts = results.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        ModelResult::outcome, java.util.stream.Collectors.counting()));
        return "Import " + source + "\n\n"
                + counts.getOrDefault(ModelResult.Outcome.TAKEN, 0L) + " taken, "
                + counts.getOrDefault(ModelResult.Outcome.UNCHANGED, 0L) + " unchanged, "
                + counts.getOrDefault(ModelResult.Outcome.QUARANTINED, 0L) + " quarantined\n";
    }
}
