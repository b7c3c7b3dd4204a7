package si.kozolec.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.OverlayFiles;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.submission.Refusal.Kind;

/** Turns what somebody sent into a commit: the whole catalogue as it would be, on top of where it starts from. */
final class ContentWriter {

    private final ModelRepository repository;
    private final Catalogue catalogue;
    private final ContentIntake intake;

    ContentWriter(ModelRepository repository, Catalogue catalogue, ContentIntake intake) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.intake = intake;
    }

    /**
     * Content that is written.
     *
     * @param commit the commit with it
     * @param base the commit of {@code main} that it starts from; null for none
     * @param models the models that it touches
     */
    record Written(String commit, @Nullable String base, List<ModelId> models) {}

    /** The catalogue with what somebody is still writing, and the models that it touches. */
    record Preview(ModelFiles files, List<ModelId> models) {}

    /**
     * Writes the content.
     *
     * @throws RefusedException if it may not come in
     */
    Written write(Content content, GitWrite write, Who who, String message) {
        String base = content.base() == null ? repository.main().orElse(null) : content.base();
        ModelFiles files = base == null ? new MemoryFiles(Map.of()) : repository.files(base);
        intake.check(content, files);
        List<Refusal> problems = new ArrayList<>();
        Set<ModelId> models = new TreeSet<>();
        TreeEdits edits = new TreeEdits();
        content.files().forEach((path, bytes) -> {
            Optional<ModelId> record = recordOf(path);
            modelOf(path).ifPresent(models::add);
            imported(path, files).ifPresent(problems::add);
            byte[] written = record.isPresent() ? record(record.get(), path, bytes, files, problems) : bytes;
            edits.put(path, write.blob(written));
        });
        for (String path : content.removed()) {
            modelOf(path).ifPresent(models::add);
            imported(path, files).ifPresent(problems::add);
            if (recordOf(path).isPresent()) {
                problems.add(Refusal.in(path, Kind.INVALID, "record-changed"));
            }
            edits.remove(path);
        }
        standings(content, files, problems).forEach((id, record) -> {
            models.add(id);
            edits.put(ModelRecord.path(id), write.blob(record.bytes()));
        });
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        String baseTree = base == null ? null : repository.commit(base).tree();
        String tree = write.tree(baseTree, edits);
        if (tree.equals(baseTree)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "nothing-changes"));
        }
        return new Written(write.commit(tree, base, who, message), base, List.copyOf(models));
    }

    /**
     * The catalogue as it would be with files that somebody is still writing; nothing is written.
     *
     * @throws RefusedException if they may not come in
     */
    Preview preview(Content content) {
        ModelFiles base =
                repository.main().<ModelFiles>map(repository::files).orElseGet(() -> new MemoryFiles(Map.of()));
        intake.check(content, base);
        Set<ModelId> models = new TreeSet<>();
        content.files().keySet().forEach(path -> modelOf(path).ifPresent(models::add));
        return new Preview(new OverlayFiles(base, new MemoryFiles(content.files())), List.copyOf(models));
    }

    private Map<ModelId, ModelRecord> standings(Content content, ModelFiles files, List<Refusal> problems) {
        Map<ModelId, ModelRecord> records = new TreeMap<>();
        for (Content.StandingChange change : content.standings()) {
            ModelId id = change.model();
            Optional<ModelRecord> known = Optional.ofNullable(records.get(id))
                    .or(() -> files.read(ModelRecord.path(id)).flatMap(ModelRecord::read));
            if (known.isEmpty() || known.get().version() == null) {
                problems.add(Refusal.of(Kind.INVALID, "standing-unknown", id));
            } else if (change instanceof Content.Deprecate deprecate) {
                successor(deprecate.successor(), content, files, problems);
                records.put(
                        id,
                        known.get()
                                .standing(
                                        Status.DEPRECATED,
                                        deprecate.successor(),
                                        known.get().withdrawn()));
            } else if (change instanceof Content.WithdrawVersion withdraw) {
                version(id, withdraw.version(), problems);
                Map<Version, String> withdrawn = new TreeMap<>(known.get().withdrawn());
                withdrawn.put(withdraw.version(), withdraw.reason());
                records.put(
                        id,
                        known.get().standing(known.get().status(), known.get().successor(), withdrawn));
            }
        }
        return records;
    }

    private void version(ModelId id, Version version, List<Refusal> problems) {
        boolean known = catalogue
                .snapshot()
                .find(id)
                .filter(entry -> entry.versions().containsKey(version))
                .isPresent();
        if (!known) {
            problems.add(Refusal.of(Kind.INVALID, "standing-version", id, version));
        }
    }

    private static void successor(
            @Nullable String successor, Content content, ModelFiles files, List<Refusal> problems) {
        if (successor != null) {
            boolean known = ModelId.parse(successor)
                    .map(id -> id.folder() + "/" + ModelFolders.SCHEMA)
                    .filter(path -> files.exists(path) || content.files().containsKey(path))
                    .isPresent();
            if (!known) {
                problems.add(Refusal.of(Kind.INVALID, "successor-unknown", successor));
            }
        }
    }

    /** A record that somebody has edited by hand: only what is said about the model may differ, the rest is the repository's. */
    private byte[] record(ModelId id, String path, byte[] bytes, ModelFiles files, List<Refusal> problems) {
        Optional<ModelRecord> before = files.read(path).flatMap(ModelRecord::read);
        Optional<ModelRecord> wanted = ModelRecord.read(bytes);
        if (before.isEmpty() || wanted.isEmpty() || !allowed(before.get(), wanted.get())) {
            problems.add(Refusal.in(path, Kind.INVALID, "record-changed"));
            return bytes;
        }
        wanted.get().withdrawn().keySet().forEach(version -> version(id, version, problems));
        return before.get()
                .standing(
                        wanted.get().status(),
                        wanted.get().successor(),
                        wanted.get().withdrawn())
                .bytes();
    }

    private static boolean allowed(ModelRecord before, ModelRecord wanted) {
        boolean rest = wanted.standing(before.status(), before.successor(), before.withdrawn())
                .equals(before);
        boolean status = wanted.status() == before.status()
                || (before.version() != null
                        && (wanted.status() == Status.DEPRECATED || wanted.status() == Status.PUBLISHED));
        boolean nothingTakenBack = before.withdrawn().entrySet().stream()
                .allMatch(entry -> Objects.equals(wanted.withdrawn().get(entry.getKey()), entry.getValue()));
        return rest && status && nothingTakenBack;
    }

    private static Optional<Refusal> imported(String path, ModelFiles files) {
        return path.startsWith(ModelRecord.FOLDER + "/")
                ? Optional.empty()
                : modelOf(path)
                        .flatMap(id -> files.read(ModelRecord.path(id)))
                        .flatMap(ModelRecord::read)
                        .filter(record -> record.origin() != null)
                        .map(record -> Refusal.in(path, Kind.INVALID, "model-imported"));
    }

    private static Optional<ModelId> recordOf(String path) {
        return modelOf(path).filter(id -> ModelRecord.path(id).equals(path));
    }

    private static Optional<ModelId> modelOf(String path) {
        String plain =
                path.startsWith(ModelRecord.FOLDER + "/") ? path.substring(ModelRecord.FOLDER.length() + 1) : path;
        String[] parts = plain.split("/", 3);
        return parts.length == 3 && parts[0].startsWith(ModelId.FOLDER_PREFIX)
                ? ModelId.of(parts[0], parts[1])
                : Optional.empty();
    }
}
