package si.kozolec.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which resources one came to where one is, as far as it matters there. A {@code $dynamicRef} or {@code $recursiveRef}
 * means the outermost of them that has such an anchor; as each way through a schema is known while its bundle is made, so is
 * what these references mean on each. Two scopes in which all means the same are equal.
 */
final class DynamicScope {

    static final DynamicScope NONE = new DynamicScope(Map.of(), false);

    private final Map<String, Spot> outermost;
    private final boolean watchesItems;
    private final int hash;

    private DynamicScope(Map<String, Spot> outermost, boolean watchesItems) {
        this.outermost = outermost;
        this.watchesItems = watchesItems;
        this.hash = outermost.hashCode() + (watchesItems ? 1 : 0);
    }

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
        return new DynamicScope(more, watches);
    }

    /** The outermost place that has that dynamic anchor. */
    @Nullable Spot outermost(String name) {
        return outermost.get(name);
    }

    /** How many names mean something of their own here. */
    int size() {
        return outermost.size();
    }

    /** Whether a schema on the way may ask which items no other has looked at. */
    boolean watchesItems() {
        return watchesItems;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof DynamicScope scope
                        && hash == scope.hash
                        && watchesItems == scope.watchesItems
                        && outermost.equals(scope.outermost));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
