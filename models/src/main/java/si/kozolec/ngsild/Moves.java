package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps where the parts of the key-values stood. Most entities are right, and then nobody asks: nothing is put together before
 * somebody does.
 */
final class Moves {

    private final List<Step> steps = new ArrayList<>();

    /**
     * Something that moved.
     *
     * @param always whether it counts even when it is known already where that place was
     */
    private record Step(Place to, Place from, boolean always) {}

    /** Something that stands there now stood elsewhere; what lies below it moved along. */
    void add(Place to, Place from) {
        steps.add(new Step(to, from, true));
    }

    /** The same, unless it is already known where its value stood. */
    void addUnlessMoved(Place to, Place from) {
        steps.add(new Step(to, from, false));
    }

    /** All that moved in an attribute of which nothing was told before. */
    void addAll(Moves others) {
        steps.addAll(others.steps);
    }

    /** These moves, with others in place of all that concern the attribute at that place. */
    Origins origins(Place attribute, Moves instead) {
        return new Origins(() -> {
            String pointer = attribute.pointer();
            Map<String, String> all = moved();
            all.keySet().removeIf(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
            all.putAll(instead.moved());
            return all;
        });
    }

    Origins origins() {
        return steps.isEmpty() ? Origins.SAME : new Origins(this::moved);
    }

    private Map<String, String> moved() {
        Map<String, String> moved = new HashMap<>();
        for (Step step : steps) {
            if (step.always()) {
                moved.put(step.to().pointer(), step.from().pointer());
            } else {
                moved.putIfAbsent(step.to().pointer(), step.from().pointer());
            }
        }
        return moved;
    }
}
