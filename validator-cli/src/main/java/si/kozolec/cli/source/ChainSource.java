package si.kozolec.cli.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/** Asks one source after the other; the first that knows an answer gives it, and the later ones are not even opened. */
final class ChainSource implements ModelSource {

    private final List<Supplier<ModelSource>> sources;
    private volatile @Nullable Found lastFound;

    ChainSource(List<Supplier<ModelSource>> sources) {
        this.sources = List.copyOf(sources);
    }

    // Another object of the same model only takes the longer way.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        // A stream of entities asks for the same model again and again.
        Found before = lastFound;
        if (before != null && before.id() == id && before.version().equals(version)) {
            return Optional.of(before.model());
        }
        for (Supplier<ModelSource> source : sources) {
            Optional<KnownModel> model = source.get().find(id, version);
            if (model.isPresent()) {
                lastFound = new Found(id, version, model.get());
                return model;
            }
        }
        return Optional.empty();
    }

    /** While the first ones are asked, the last one, from which most models come, already reads. */
    @Override
    public void expect(ModelId id) {
        if (sources.size() < 2 || Runtime.getRuntime().availableProcessors() < 2) {
            return;
        }
        Supplier<ModelSource> last = sources.get(sources.size() - 1);
        Thread reader = new Thread(() -> read(last, id), "kozolec-read");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Supplier<ModelSource> source, ModelId id) {
        try {
            source.get().expect(id);
        } catch (RuntimeException e) {
            // Whoever asks for the model meets the same, and tells it.
            return;
        }
    }

    private record Found(ModelId id, Optional<Version> version, KnownModel model) {}

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
