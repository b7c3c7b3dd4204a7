package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.ModelDigest;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Severity;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.ModelRecord;
import si.kozolec.reading.Terms;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.validation.SchemaCheck;

/**
 * Plans for models that somebody has changed on purpose. Unlike an import, which mends what it can, this insists: the schema must
 * stand, and it must state a version that says what has changed.
 */
final class OwnModels {

    private final ModelRepository repository;
    private final Snapshot snapshot;
    private final GitTreeFiles tree;
    private final ModelReader reader;
    private final SchemaCheck schemas = new SchemaCheck();

    OwnModels(ModelRepository repository, Snapshot snapshot, GitTreeFiles tree) {
        this.repository = repository;
        this.snapshot = snapshot;
        this.tree = tree;
        this.reader = new ModelReader(Records.hidden(tree));
    }

    /**
     * Plans for one model.
     *
     * @param before what the repository kept about it where the content started
     * @param wanted what the content wants it to keep
     */
    PlannedModel plan(ModelId id, Optional<ModelRecord> before, Optional<ModelRecord> wanted) {
        Optional<ModelEntry> entry = snapshot.find(id);
        Optional<PublishedVersion> latest = entry.flatMap(ModelEntry::latest);
        Version last = latest.map(PublishedVersion::version).orElse(null);
        Optional<ModelRecord> recorded = Records.of(tree, id);
        if (!tree.exists(schemaPath(id))) {
            return PlannedModel.unfit(id, true, last, null, List.of(error(id, "model-removed", id)));
        }
        ModelReader.Reading reading;
        try {
            reading = reader.readWithBundle(id);
        } catch (RuntimeException e) {
            return PlannedModel.unfit(id, true, last, null, List.of(error(id, "model-crashed", e.toString())));
        }
        List<Finding> findings = new ArrayList<>(reading.model().findings());
        if (!Finding.anyError(findings)) {
            findings.addAll(schemas.check(reading.bundle(), schemaPath(id)));
        }
        if (Finding.anyError(findings)) {
            return PlannedModel.unfit(id, true, last, null, findings);
        }
        String digest = ModelDigest.of(tree, id, reading.bundle());
        boolean unchanged = recorded.isPresent()
                && recorded.get().digest().equals(digest)
                && recorded.get().status() != Status.QUARANTINED;
        if (unchanged) {
            ModelRecord record = standing(recorded.get(), recorded, before, wanted, entry, null);
            return new PlannedModel(id, true, last, null, null, record, false, List.of());
        }
        return changed(id, entry, latest, reading, digest, findings, recorded, before, wanted);
    }

    private PlannedModel changed(
            ModelId id,
            Optional<ModelEntry> entry,
            Optional<PublishedVersion> latest,
            ModelReader.Reading reading,
            String digest,
            List<Finding> findings,
            Optional<ModelRecord> recorded,
            Optional<ModelRecord> before,
            Optional<ModelRecord> wanted) {
        Comparison comparison = latest.map(version -> compare(version, reading)).orElse(null);
        Version last = latest.map(PublishedVersion::version).orElse(null);
        Version needed = last == null || comparison == null ? null : needed(comparison, last);
        ModelVersion model = reading.model();
        Optional<Finding> problem = versionProblem(id, entry, model.version(), last, needed, comparison);
        if (problem.isPresent()) {
            findings.add(problem.get());
            return new PlannedModel(id, true, last, needed, comparison, null, false, findings);
        }
        Map<String, String> terms = new Terms(new TreeMap<>(model.terms()))
                .keeping(recorded.map(ModelRecord::terms).orElse(Map.of()))
                .iris();
        ModelRecord record = new ModelRecord(
                model.version(),
                Status.PUBLISHED,
                null,
                digest,
                recorded.map(ModelRecord::origin).orElse(null),
                terms,
                findings);
        return new PlannedModel(
                id,
                true,
                last,
                needed,
                comparison,
                standing(record, recorded, before, wanted, entry, model.version()),
                true,
                findings);
    }

    private Comparison compare(PublishedVersion version, ModelReader.Reading now) {
        ModelReader.Reading then = new ModelReader(repository.files(version.commit())).readWithBundle(version.model());
        return Comparison.of(then.bundle(), then.model(), now.bundle(), now.model());
    }

    /** Other bytes need another number, even when they mean the same. */
    private static Version needed(Comparison comparison, Version last) {
        Version needed = comparison.needed(last);
        return needed.equals(last) ? last.next(VersionStep.PATCH) : needed;
    }

    private static Optional<Finding> versionProblem(
            ModelId id,
            Optional<ModelEntry> entry,
            @Nullable Version stated,
            @Nullable Version last,
            @Nullable Version needed,
            @Nullable Comparison comparison) {
        if (stated == null) {
            return Optional.of(versionError(id, "version-unstated"));
        }
        if (entry.isPresent() && entry.get().versions().containsKey(stated)) {
            return Optional.of(versionError(id, "version-taken", stated, needed == null ? "" : needed));
        }
        if (needed == null || last == null || comparison == null) {
            return Optional.empty();
        }
        // 2.0.0-rc.1 prepares 2.0.0, and is enough where that would be.
        Version release = Version.of(stated.major(), stated.minor(), stated.patch());
        if (release.compareTo(needed) < 0 || stated.compareTo(last) <= 0) {
            return Optional.of(versionError(
                    id,
                    "version-too-low",
                    stated,
                    last,
                    needed,
                    comparison.step().code()));
        }
        boolean behind = entry.isPresent()
                && entry.get().versions().keySet().stream()
                        .anyMatch(one -> !one.isPreRelease() && one.compareTo(stated) > 0);
        return behind ? Optional.of(versionError(id, "version-behind", stated)) : Optional.empty();
    }

    /** How the model stands on main, moved by what the content wants to be otherwise than where it started. */
    private static ModelRecord standing(
            ModelRecord record,
            Optional<ModelRecord> recorded,
            Optional<ModelRecord> before,
            Optional<ModelRecord> wanted,
            Optional<ModelEntry> entry,
            @Nullable Version added) {
        boolean deprecated =
                recorded.filter(one -> one.status() == Status.DEPRECATED).isPresent();
        String successor = recorded.map(ModelRecord::successor).orElse(null);
        Map<Version, String> withdrawn =
                new TreeMap<>(recorded.map(ModelRecord::withdrawn).orElse(Map.of()));
        if (wanted.isPresent()) {
            Optional<Status> statusBefore = before.map(ModelRecord::status);
            if (!statusBefore.equals(Optional.of(wanted.get().status()))) {
                deprecated = wanted.get().status() == Status.DEPRECATED;
            }
            if (!Objects.equals(
                    before.map(ModelRecord::successor).orElse(null),
                    wanted.get().successor())) {
                successor = wanted.get().successor();
            }
            withdrawn.putAll(wanted.get().withdrawn());
        }
        boolean usable = added != null
                || entry.isEmpty()
                || !withdrawn.keySet().containsAll(entry.get().versions().keySet());
        Status status = !usable ? Status.WITHDRAWN : deprecated ? Status.DEPRECATED : Status.PUBLISHED;
        return record.standing(status, successor, withdrawn);
    }

    private static Finding versionError(ModelId id, String code, Object... arguments) {
        return error(id, code, arguments).at(schemaPath(id), "/$schemaVersion");
    }

    private static Finding error(ModelId id, String code, Object... arguments) {
        return CatalogueMessages.finding(schemaPath(id), Severity.ERROR, code, arguments);
    }

    private static String schemaPath(ModelId id) {
        return id.folder() + "/" + ModelFolders.SCHEMA;
    }
}
