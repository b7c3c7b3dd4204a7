package si.kozolec.schema;

import java.util.HashMap;
import java.util.Map;

/**
 * By which resources one came to where one is, as far as it matters there. A {@code $dynamicRef} or {@code $recursiveRef}
 * means the outermost of them that has such an anchor; as each way through a schema is known while its bundle is made, so is
 * what these references mean on each.
 *
 * @param outermost the outermost place of each dynamic anchor on the way, by its name
 * @param watchesItems whether a schema on the way may ask which items no other has looked at
 */
record DynamicScope(Map<String, Spot> outermost, boolean watchesItems) {

    static final DynamicScope NONE = new DynamicScope(Map.of(), false);

    /** A place in a file. */
    record Spot(String path, String pointer) {}

    /** The scope inside of a resource that is come to from here. */
    DynamicScope inside(String path, Resource resource) {
        boolean watches = watchesItems || resource.watchesItems();
        if (outermost.keySet().containsAll(resource.dynamicAnchors().keySet())) {
            return watches == watchesItems ? this : new DynamicScope(outermost, watches);
        }
        Map<String, Spot> more = new HashMap<>(outermost);
        resource.dynamicAnchors().forEach((name, pointer) -> more.putIfAbsent(name, new Spot(path, pointer)));
        return new DynamicScope(Map.copyOf(more), watches);
    }
}
