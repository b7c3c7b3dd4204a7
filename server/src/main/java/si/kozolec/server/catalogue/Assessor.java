package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.ModelDigest;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Origin;
import si.kozolec.model.Severity;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.ModelRecord;
import si.kozolec.reading.Terms;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.validation.SchemaCheck;

/**
 * Decides what becomes of one model that was brought in: a new version, nothing, or quarantine.
 *
 * <ol>
 *   <li>Its schema is read with every reference resolved inside the tree. What cannot be used puts it into quarantine.
 *   <li>When its digest is that of the latest version, nothing has changed for anybody.
 *   <li>Otherwise the change says how far the version must move; a higher version in the schema is kept.
 *   <li>A term that was once published keeps its IRI.
 * </ol>
 */
final class Assessor {

    private final ModelRepository repository;
    private final Snapshot snapshot;
    private final GitTreeFiles tree;
    private final ModelReader reader;
    private final SchemaCheck schemas = new SchemaCheck();

    Assessor(ModelRepository repository, Snapshot snapshot, GitTreeFiles tree) {
        this.repository = repository;
        this.snapshot = snapshot;
        this.tree = tree;
        this.reader = new ModelReader(Records.hidden(tree));
    }

    /**
     * Decides about a model.
     *
     * @param origin where it comes from; null when it was already here and only its surroundings have changed
     */
    Assessment assess(ModelId id, @Nullable Origin origin) {
        Optional<ModelRecord> recorded = Records.of(tree, id);
        Optional<PublishedVersion> latest = snapshot.find(id).flatMap(ModelEntry::latest);
        Optional<ModelRecord> published = latest.flatMap(version -> Records.of(repository.files(version.commit()), id));
        Origin from =
                origin != null ? origin : recorded.map(ModelRecord::origin).orElse(null);
        ModelReader.Reading reading;
        try {
            reading = reader.readWithBundle(id);
        } catch (RuntimeException e) {
            // One model that breaks our own code must not keep the others out.
            return quarantined(
                    id,
                    from,
                    recorded,
                    latest,
                    List.of(CatalogueMessages.finding(
                            id.folder() + "/" + ModelFolders.SCHEMA, Severity.ERROR, "model-crashed", e.toString())),
                    "");
        }
        ModelVersion model = reading.model();
        SchemaBundle bundle = reading.bundle();
        String digest = ModelDigest.of(tree, id, bundle);
        List<Finding> findings = new ArrayList<>(model.findings());
        if (!Finding.anyError(findings)) {
            findings.addAll(schemas.check(bundle, id.folder() + "/" + ModelFolders.SCHEMA));
        }
        if (Finding.anyError(findings)) {
            return quarantined(id, from, recorded, latest, findings, digest);
        }
        if (published.isPresent() && published.get().digest().equals(digest)) {
            ModelRecord kept = published.get();
            return new Assessment(
                    new ModelResult(
                            id, ModelResult.Outcome.UNCHANGED, kept.version(), VersionStep.NONE, kept.findings()),
                    kept,
                    false);
        }
        VersionStep step = latest.map(version -> {
                    ModelReader.Reading before = new ModelReader(repository.files(version.commit())).readWithBundle(id);
                    return Comparison.of(before.bundle(), before.model(), bundle, model)
                            .step();
                })
                .orElse(VersionStep.NONE);
        Version declared = model.version() == null ? Version.of(0, 0, 1) : model.version();
        Version version = latest.map(before -> higher(before.version().next(step.or(VersionStep.PATCH)), declared))
                .orElse(declared);
        if (latest.isPresent() && !version.equals(declared)) {
            findings.add(CatalogueMessages.finding(
                    id.folder() + "/" + ModelFolders.SCHEMA,
                    Severity.WARNING,
                    "version-not-kept",
                    declared,
                    latest.get().version(),
                    version));
        }
        Map<String, String> terms = new Terms(new TreeMap<>(model.terms()))
                .keeping(published.map(ModelRecord::terms).orElse(Map.of()))
                .iris();
        Origin stated =
                from == null ? null : new Origin(from.repository(), from.commit(), from.path(), model.license());
        ModelRecord record = new ModelRecord(version, Status.PUBLISHED, null, digest, stated, terms, findings);
        return new Assessment(new ModelResult(id, ModelResult.Outcome.TAKEN, version, step, findings), record, true);
    }

    private static Assessment quarantined(
            ModelId id,
            @Nullable Origin origin,
            Optional<ModelRecord> recorded,
            Optional<PublishedVersion> latest,
            List<Finding> findings,
            String digest) {
        Version last = latest.map(PublishedVersion::version).orElse(null);
        ModelRecord record = recorded.filter(known ->
                        known.status() == Status.QUARANTINED && known.digest().equals(digest))
                .orElseGet(() -> new ModelRecord(last, Status.QUARANTINED, null, digest, origin, Map.of(), findings));
        return new Assessment(
                new ModelResult(id, ModelResult.Outcome.QUARANTINED, last, VersionStep.NONE, findings), record, false);
    }

    private static Version higher(Version one, Version other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * What was decided about a model.
     *
     * @param result what to tell people
     * @param record what to write beside the model
     * @param newVersion whether the record's version is to be published now
     */
    record Assessment(ModelResult result, ModelRecord record, boolean newVersion) {}
}
