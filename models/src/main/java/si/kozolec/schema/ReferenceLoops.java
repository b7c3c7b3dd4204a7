package si.kozolec.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cuts references that lead back to themselves without looking at any part of a payload on the way. */
final class ReferenceLoops {

    /** The keywords whose schemas look at the very value that the schema itself looks at. */
    private static final List<String> SAME_VALUE =
            List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

    /** A chain this long describes nothing that anybody could follow; validators run out of stack on it. */
    private static final int LONGEST_CHAIN = 50;

    private final ObjectNode bundle;
    private final Set<String> done = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private boolean cut;

    private ReferenceLoops(ObjectNode bundle) {
        this.bundle = bundle;
    }

    /** Whether there was anything to cut. */
    static boolean cut(ObjectNode bundle) {
        ReferenceLoops loops = new ReferenceLoops(bundle);
        loops.definition("#");
        bundle.path("$defs").propertyNames().forEach(name -> loops.definition("#/$defs/" + name));
        return loops.cut;
    }

    private void definition(String reference) {
        if (done.contains(reference)) {
            return;
        }
        open.add(reference);
        Pointers.follow(bundle, reference.substring(1)).ifPresent(this::follow);
        open.remove(reference);
        done.add(reference);
    }

    private void follow(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (open.contains(reference) || open.size() > LONGEST_CHAIN) {
                ((ObjectNode) schema).remove("$ref");
                cut = true;
            } else {
                definition(reference);
            }
        }
        for (String keyword : SAME_VALUE) {
            JsonNode inner = schema.path(keyword);
            if (keyword.equals("dependentSchemas") || inner.isArray()) {
                inner.values().forEach(this::follow);
            } else if (inner.isObject()) {
                follow(inner);
            }
        }
    }
}
