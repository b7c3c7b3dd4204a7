package si.kozolec.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The definitions of a bundle while it is made: which targets of references have become one, and what each is called. */
final class BundleDefinitions {

    private final Map<Target, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    /** A schema to copy, and by which resources it is come to: the same schema can mean something else on another way. */
    record Target(String path, String pointer, DynamicScope scope) {

        static Target of(SchemaPlace place) {
            return new Target(place.path(), place.pointer(), place.scope());
        }

        // Written out: what Java derives by itself is built when it is first used, and every start would wait.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Target other
                    && path.equals(other.path)
                    && pointer.equals(other.pointer)
                    && scope.equals(other.scope);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * path.hashCode() + pointer.hashCode()) + scope.hashCode();
        }
    }

    /** Whether that target is, or will be, a definition. */
    boolean names(Target target) {
        return names.containsKey(target);
    }

    void put(Target target, JsonNode schema) {
        schemas.put(name(target), schema);
    }

    boolean isEmpty() {
        return schemas.isEmpty();
    }

    void writeTo(ObjectNode bundle) {
        if (!schemas.isEmpty()) {
            schemas.forEach(bundle.putObject("$defs")::set);
        }
    }

    /** The name of a definition: what it was called where it comes from, with a number when that is taken. */
    String name(Target target) {
        String known = names.get(target);
        if (known != null) {
            return known;
        }
        String[] folders =
                target.path().replaceFirst("/schema\\.json$|\\.json$", "").split("/", -1);
        String plain = target.pointer().isEmpty() ? folders[folders.length - 1] : Pointers.lastPart(target.pointer());
        String base = plain.replaceAll("[^A-Za-z0-9_.-]", "_");
        String name = base;
        while (!taken.add(name)) {
            name = base + "-" + numbers.merge(base, 2, (last, first) -> last + 1);
        }
        names.put(target, name);
        return name;
    }
}
