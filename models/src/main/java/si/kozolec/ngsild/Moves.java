package si.kozolec.ngsild;

import java.util.HashMap;
import java.util.Map;

/** Keeps where the parts of the key-values stood. */
final class Moves {

    private final Map<String, String> moved = new HashMap<>();

    /** Something that stands there now stood elsewhere; what lies below it moved along. */
    void add(Place to, Place from) {
        moved.put(to.pointer(), from.pointer());
    }

    /** The same, unless it is already known where its value stood. */
    void addUnlessMoved(Place to, Place from) {
        moved.putIfAbsent(to.pointer(), from.pointer());
    }

    void addAll(Moves others) {
        moved.putAll(others.moved);
    }

    /** These moves, with others in place of all that concern the attribute at that place. */
    Origins origins(Place attribute, Moves instead) {
        String pointer = attribute.pointer();
        Map<String, String> all = new HashMap<>(moved);
        all.keySet().removeIf(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
        all.putAll(instead.moved);
        return new Origins(all);
    }

    Origins origins() {
        return moved.isEmpty() ? Origins.SAME : new Origins(moved);
    }
}
