package si.kozolec.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.JsonNode;

/** The examples of one model, each judged by the model as any payload would be. */
final class Examples {

    private static final int MOST = 50;

    private final SchemaLibrary library;
    private final ModelId id;
    private final Judge judge;
    private final Wanted wanted;
    private final List<Example> all = new ArrayList<>();

    Examples(SchemaLibrary library, ModelVersion model, SchemaBundle bundle, boolean strict) {
        this.library = library;
        this.id = model.id();
        this.judge = new Judge(new Only(model, bundle));
        this.wanted = new Wanted(id, null, null, strict, Wanted.MOST_FINDINGS);
        library.files().filesUnder(folder()).stream()
                .filter(path -> path.endsWith(".json") || path.endsWith(".jsonld"))
                .limit(MOST)
                .forEach(path -> all.add(read(path)));
    }

    List<Example> all() {
        return all;
    }

    Optional<Example> of(Example.Form form) {
        return all.stream()
                .filter(example -> example.file().equals(folder() + "/" + form.file()))
                .findFirst();
    }

    /** Whether the model accepts that entity. */
    boolean accepts(byte[] entity) {
        Slice slice = new Slice(entity, 0, entity.length, 0, 1, 1, "");
        return judge.judge(slice, wanted, "").conforms();
    }

    private String folder() {
        return id.folder() + "/examples";
    }

    private Example read(String path) {
        byte[] bytes = library.files().read(path).orElseGet(() -> new byte[0]);
        List<Finding> findings = new ArrayList<>();
        List<Representation> shapes = new ArrayList<>();
        try (PayloadReader reader = PayloadReader.open(new ByteArrayInputStream(bytes), path)) {
            Judging<Judgement> judging = new Judging<>(slice -> judge.judge(slice, wanted, path), 1);
            judging.run(reader, result -> {
                for (Judgement judgement : result.results()) {
                    findings.addAll(judgement.findings());
                    Optional.ofNullable(judgement.representation()).ifPresent(shapes::add);
                }
                findings.addAll(result.findings());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging " + path, e);
        }
        JsonNode content = library.document(path).flatMap(JsonDocument::content).orElse(null);
        return new Example(path, content, shapes.isEmpty() ? null : shapes.get(0), findings);
    }

    /** The one model, as a source of models to judge by. */
    private record Only(ModelVersion model, SchemaBundle bundle) implements ModelSource {

        @Override
        public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
            return id.equals(model.id())
                    ? Optional.of(new KnownModel(id, model.version(), () -> bundle, () -> model))
                    : Optional.empty();
        }

        @Override
        public List<ModelId> ofType(String entityType) {
            return entityType.equals(model.entityType()) ? List.of(model.id()) : List.of();
        }

        @Override
        public List<ModelId> models() {
            return List.of(model.id());
        }
    }
}
