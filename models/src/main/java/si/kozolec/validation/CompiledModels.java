package si.kozolec.validation;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * Keeps models ready to judge by, those that were used last, up to a bound.
 *
 * <p>A published version never changes, so its name is all that it is known by: sources that give the same name the same content
 * can share these models, and so can any number of judges and threads.
 */
public final class CompiledModels {

    /** Room for the models of a large server; one takes some hundred kilobytes when all of it was needed. */
    public static final int USUAL = 256;

    private final int most;
    private final Lazy<SchemaEngine> engine = new Lazy<>(() -> new SchemaEngine());
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    public CompiledModels(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("there must be room for one model at least, not for " + most);
        }
        this.most = most;
    }

    private record Key(ModelId id, @Nullable Version version) {

        // Written out as in ModelId.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && id.equals(key.id) && Objects.equals(version, key.version);
        }

        @Override
        public int hashCode() {
            return 31 * id.hashCode() + Objects.hashCode(version);
        }
    }

    private static final class Kept {

        private final CompiledModel model;
        private volatile long lastUsed;

        private Kept(CompiledModel model) {
            this.model = model;
        }
    }

    /**
     * How it went so far.
     *
     * @param hits how often a model was there
     * @param misses how often one had to be made
     * @param size how many are there now
     */
    public record Figures(long hits, long misses, int size) {}

    /** Whether somebody has found that one of those that are kept has no schema to judge by. */
    boolean anyUnusable() {
        for (Kept one : kept.values()) {
            if (one.model.isUnusable()) {
                return true;
            }
        }
        return false;
    }

    public Figures figures() {
        return new Figures(hits.sum(), misses.sum(), kept.size());
    }

    /** @param source gives the model when it is not there */
    CompiledModel of(ModelId id, @Nullable Version version, Supplier<KnownModel> source) {
        Key key = new Key(id, version);
        Kept found = kept.get(key);
        if (found != null) {
            hits.increment();
            // Written only now and then: which model was used last need not be known by the nanosecond.
            long now = clock.get();
            if (found.lastUsed != now) {
                found.lastUsed = now;
            }
            return found.model;
        }
        misses.increment();
        Kept made = kept.computeIfAbsent(key, k -> new Kept(new CompiledModel(source.get(), engine)));
        made.lastUsed = clock.incrementAndGet();
        while (kept.size() > most) {
            kept.entrySet().stream()
                    .filter(entry -> entry.getValue() != made)
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUsed))
                    .ifPresent(oldest -> kept.remove(oldest.getKey(), oldest.getValue()));
        }
        return made.model;
    }
}
