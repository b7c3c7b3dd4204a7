package si.kozolec.cli.source;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

final class TreeSource implements ModelSource {

    private final SchemaLibrary library;
    private final Once<List<ModelId>> ids;

    TreeSource(ModelFiles files) {
        this.library = new SchemaLibrary(files);
        this.ids = new Once<>(() -> ModelFolders.in(files));
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        if (!models().contains(id)) {
            return Optional.empty();
        }
        Version own = new ModelReader(library).read(id).version();
        return version.isPresent() && !version.get().equals(own)
                ? Optional.empty()
                : Optional.of(new KnownModel(
                        id, own, () -> SchemaBundle.of(library, id), () -> new ModelReader(library).read(id)));
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        return models().stream().filter(id -> id.name().equals(entityType)).toList();
    }

    @Override
    public List<ModelId> models() {
        return ids.get();
    }
}
