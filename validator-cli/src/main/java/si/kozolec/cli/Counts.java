package si.kozolec.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.report.Summary.ModelCount;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.FindingCounts;
import si.kozolec.validation.Judgement;

/** Counts entities by their model, and all that is found; many threads may count. */
final class Counts {

    private final List<One> all = new CopyOnWriteArrayList<>();
    private final LongAdder errors = new LongAdder();
    private final LongAdder warnings = new LongAdder();
    private final LongAdder notes = new LongAdder();
    private volatile @Nullable One last;

    /** Counts an entity, and what was found in it. */
    void add(Judgement judgement) {
        FindingCounts found = judgement.counts();
        add(judgement.model(), judgement.version(), found.errors() == 0);
        add(found);
    }

    /** Counts what was found, told or not. */
    void add(FindingCounts found) {
        if (found.errors() > 0) {
            errors.add(found.errors());
        }
        if (found.warnings() > 0) {
            warnings.add(found.warnings());
        }
        if (found.notes() > 0) {
            notes.add(found.notes());
        }
    }

    /** All that was found so far. */
    FindingCounts findings() {
        return new FindingCounts(errors.sum(), warnings.sum(), notes.sum());
    }

    void add(@Nullable ModelId model, @Nullable Version version, boolean conforms) {
        One one = of(model, version);
        one.entities.increment();
        if (conforms) {
            one.conforming.increment();
        }
    }

    long entities() {
        long entities = 0;
        for (One one : all) {
            entities += one.entities.sum();
        }
        return entities;
    }

    long conforming() {
        long conforming = 0;
        for (One one : all) {
            conforming += one.conforming.sum();
        }
        return conforming;
    }

    /** How it went by each model, in order; those of unknown models last. */
    List<ModelCount> models() {
        List<ModelCount> counts = new ArrayList<>();
        for (One one : all) {
            counts.add(new ModelCount(one.model, one.version, one.entities.sum(), one.conforming.sum()));
        }
        if (counts.size() > 1) {
            counts.sort(
                    Comparator.comparing(ModelCount::model, Comparator.nullsLast(Comparator.<ModelId>naturalOrder()))
                            .thenComparing(ModelCount::version, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return counts;
    }

    // Another object of the same model only takes the longer way.
    @SuppressWarnings("ReferenceEquality")
    private One of(@Nullable ModelId model, @Nullable Version version) {
        // Nearly always the entity before was of the same model, told by the very same object.
        One before = last;
        if (before != null && before.model == model && before.version == version) {
            return before;
        }
        One found = find(model, version);
        last = found;
        return found;
    }

    private synchronized One find(@Nullable ModelId model, @Nullable Version version) {
        for (One one : all) {
            if (Objects.equals(one.model, model) && Objects.equals(one.version, version)) {
                return one;
            }
        }
        One fresh = new One(model, version);
        all.add(fresh);
        return fresh;
    }

    private static final class One {

        private final @Nullable ModelId model;
        private final @Nullable Version version;
        private final LongAdder entities = new LongAdder();
        private final LongAdder conforming = new LongAdder();

        private One(@Nullable ModelId model, @Nullable Version version) {
            this.model = model;
            this.version = version;
        }
    }
}
