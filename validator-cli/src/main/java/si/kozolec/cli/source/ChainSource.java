package si.kozolec.cli.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/** Asks one source after the other; the first that knows an answer gives it, and the later ones are not even opened. */
final class ChainSource implements ModelSource {

    private final List<Supplier<ModelSource>> sources;

    ChainSource(List<Supplier<ModelSource>> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        return sources.stream()
                .flatMap(source -> source.get().find(id, version).stream())
                .findFirst();
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        return sources.stream()
                .map(source -> source.get().ofType(entityType))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public List<ModelId> models() {
        return sources.stream()
                .flatMap(source -> source.get().models().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
