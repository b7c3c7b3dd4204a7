package si.kozolec.cache;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The terms of a context, compared as a processor of JSON-LD understands them: {@code "x": "iri"} is {@code "x": {"@id": "iri"}}. */
final class ContextTerms {

    private final NavigableMap<String, JsonNode> definitions = new TreeMap<>();
    private boolean complete = true;

    /** @param document an object with {@code @context}; null when there is none to read */
    ContextTerms(@Nullable JsonNode document) {
        if (document == null) {
            complete = false;
        } else {
            read(document.path("@context"));
        }
    }

    private void read(JsonNode context) {
        if (context.isArray()) {
            context.values().forEach(this::read);
        } else if (context.isObject()) {
            context.forEachEntry(definitions::put);
        } else {
            // What stands behind an address is not told, and nobody follows it.
            complete = false;
        }
    }

    int size() {
        return (int) definitions.keySet().stream()
                .filter(term -> !term.startsWith("@"))
                .count();
    }

    /** The IRIs that stand there as such, for as many terms as there are. */
    List<String> iris() {
        return definitions.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("@"))
                .map(entry -> iri(entry.getValue()))
                .toList();
    }

    /** Whether both say the same, and all of it was there to be read. */
    boolean equalTo(ContextTerms other) {
        return complete && other.complete && differing(other).isEmpty();
    }

    /** The terms that only one of both has, or that say something else. */
    NavigableSet<String> differing(ContextTerms other) {
        NavigableSet<String> differing = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry : definitions.entrySet()) {
            if (!isSame(entry.getValue(), other.definitions.get(entry.getKey()))) {
                differing.add(entry.getKey());
            }
        }
        other.definitions.keySet().stream()
                .filter(term -> !definitions.containsKey(term))
                .forEach(differing::add);
        return differing;
    }

    private static boolean isSame(JsonNode one, @Nullable JsonNode other) {
        if (other == null || one.equals(other)) {
            return other != null;
        }
        boolean plain = isPlain(one) && isPlain(other);
        return plain && Objects.equals(iri(one), iri(other));
    }

    private static boolean isPlain(JsonNode definition) {
        return definition.isString() || (definition.size() == 1 && definition.has("@id"));
    }

    private static String iri(JsonNode definition) {
        return definition.isString()
                ? definition.stringValue()
                : definition.path("@id").asString("");
    }
}
