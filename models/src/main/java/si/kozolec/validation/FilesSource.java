package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.ModelRecord;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/**
 * The models in a tree of files in the Smart Data Models layout: a folder, a clone, a zip, the starter catalogue.
 *
 * <p>There is one version of each model. Files are read when somebody asks for what is in them, and types are looked for among the
 * names of the folders first: only a type that no folder is called by makes all schemas be read. May be shared between threads; good
 * for as long as the files do not change.
 */
public final class FilesSource implements ModelSource {

    private final ModelFiles files;
    private final SchemaLibrary library;
    private final Lazy<ModelReader> reader;
    private final Lazy<List<ModelId>> models;
    private final Lazy<Map<String, List<ModelId>>> byName;
    private final Lazy<Map<String, List<ModelId>>> byType;
    private final Map<ModelId, Optional<KnownModel>> known = new ConcurrentHashMap<>();

    public FilesSource(ModelFiles files) {
        this.files = files;
        this.library = new SchemaLibrary(files);
        this.reader = new Lazy<>(() -> new ModelReader(library, false));
        this.models = new Lazy<>(() -> ModelFolders.in(files));
        this.byName = new Lazy<>(this::indexNames);
        this.byType = new Lazy<>(this::indexTypes);
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        Optional<KnownModel> found = known.get(id);
        if (found == null) {
            found = files.exists(schemaPath(id)) ? Optional.of(read(id)) : Optional.empty();
            if (found.isPresent()) {
                known.put(id, found);
            }
        }
        return found.filter(model -> version.isEmpty() || version.get().equals(model.version()));
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        List<ModelId> named = byName.get().getOrDefault(entityType, List.of());
        return named.isEmpty() ? byType.get().getOrDefault(entityType, List.of()) : named;
    }

    @Override
    public List<ModelId> models() {
        return models.get();
    }

    private KnownModel read(ModelId id) {
        Lazy<SchemaBundle> bundle = new Lazy<>(() -> SchemaBundle.of(library, id));
        return new KnownModel(id, version(id), bundle::get, () -> reader.get().read(id));
    }

    /** The version as the record or the schema states it; only one that is written oddly needs the whole model to be read. */
    private @Nullable Version version(ModelId id) {
        Optional<byte[]> record = files.read(ModelRecord.path(id));
        if (record.isPresent()) {
            return ModelRecord.read(record.get()).map(ModelRecord::version).orElse(null);
        }
        JsonNode stated =
                schema(id).map(schema -> schema.path("$schemaVersion")).orElse(null);
        if (stated == null || !stated.isString()) {
            return null;
        }
        return Version.parse(stated.asString().strip())
                .orElseGet(() -> reader.get().read(id).version());
    }

    private Map<String, List<ModelId>> indexNames() {
        Map<String, List<ModelId>> index = new TreeMap<>();
        for (ModelId id : models.get()) {
            index.computeIfAbsent(id.name(), name -> new ArrayList<>()).add(id);
        }
        return index;
    }

    private Map<String, List<ModelId>> indexTypes() {
        Map<String, List<ModelId>> index = new TreeMap<>();
        for (ModelId id : models.get()) {
            for (String type : types(id)) {
                index.computeIfAbsent(type, t -> new ArrayList<>()).add(id);
            }
        }
        return index;
    }

    /** The types that the schema of a model names. */
    List<String> types(ModelId id) {
        return schema(id).map(EntityTypes::of).orElse(List.of());
    }

    private Optional<JsonNode> schema(ModelId id) {
        return library.document(schemaPath(id)).flatMap(JsonDocument::content);
    }

    private static String schemaPath(ModelId id) {
        return id.folder() + "/" + ModelFolders.SCHEMA;
    }
}
