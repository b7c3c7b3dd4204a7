package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Place;
import si.kozolec.payload.Slice;
import si.kozolec.plan.Glance;
import si.kozolec.plan.Outcome;

/**
 * Remembers what a close look said about attributes that no schema knows. The entities of a stream mostly have the same ones, and
 * then those need not be looked at again: only the place is new.
 *
 * <p>What is said of such an attribute hangs on nothing but its place in the entity and the known names beside it. May be shared
 * between threads.
 */
final class ToldBefore {

    private static final int MOST = 4_096;

    /** By the place of the attribute, and what stands for the known names beside it. */
    private final Map<List<String>, Finding> told = new ConcurrentHashMap<>();

    /** The judgement of an entity that is right but for such attributes; null when one of them was never told of. */
    @Nullable Judgement again(
            Outcome outcome, CompiledModel model, Slice slice, Wanted wanted, String file, List<ModelId> others) {
        if (outcome.unknown().size() > wanted.mostFindings()) {
            return null;
        }
        List<Finding> findings = new ArrayList<>(outcome.unknown().size());
        Place[] places = Place.of(
                slice, outcome.unknown().stream().mapToInt(Outcome.Unknown::at).toArray());
        for (Outcome.Unknown unknown : outcome.unknown()) {
            Finding before = told.get(List.of(unknown.pointer(), unknown.beside()));
            if (before == null) {
                return null;
            }
            Place place = places[findings.size()];
            findings.add(new Finding(
                    wanted.strict() ? Severity.ERROR : Severity.WARNING,
                    before.code(),
                    before.message(),
                    before.hint(),
                    file,
                    place.line(),
                    place.column(),
                    slice.pointer() + unknown.pointer()));
        }
        Judgement clean = model.clean(others).get(0);
        return new Judgement(
                text(slice, "id"),
                text(slice, "type"),
                clean.model(),
                clean.version(),
                others,
                Representation.KEY_VALUES,
                findings,
                FindingCounts.NONE);
    }

    private static @Nullable String text(Slice slice, String name) {
        return Glance.text(slice.bytes(), slice.from(), slice.to(), name);
    }

    /** Remembers what a close look said. */
    void learn(Outcome outcome, Slice slice, Judgement judgement) {
        if (told.size() > MOST) {
            told.clear();
        }
        for (Outcome.Unknown unknown : outcome.unknown()) {
            String pointer = slice.pointer() + unknown.pointer();
            judgement.findings().stream()
                    .filter(finding ->
                            finding.pointer().equals(pointer) && finding.code().equals("attribute-unknown"))
                    .findFirst()
                    .ifPresent(finding -> told.put(List.of(unknown.pointer(), unknown.beside()), finding));
        }
    }
}
