package si.kozolec.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import si.kozolec.schema.Resolution;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/**
 * Knows for each attribute the places that describe it, in the files as they were written and through all references.
 *
 * <p>Attributes themselves are read from the bundle, which has no files any more; this is the way back from them. Paths are those of
 * {@code Attribute.path}.
 */
final class Definitions {

    private static final List<String> TOGETHER = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("if", "then", "else");
    private static final int DEEPEST = 12;
    private static final int MOST = 100_000;

    private final SchemaLibrary library;
    private final String home;
    private final Map<String, List<Definition>> byPath = new HashMap<>();
    private final Set<Spot> open = new HashSet<>();
    private int visited;

    Definitions(SchemaLibrary library, String schemaPath, JsonNode schema) {
        this.library = library;
        this.home = schemaPath;
        walk(new Spot(schemaPath, ""), schema, "", 0, false);
    }

    /** All that is said about the attribute at that path, in the order of the files; empty when its place is not known. */
    List<Definition> of(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** The place to send people to: the model's own words when it has any, and of several the last, which is the most particular. */
    Spot spot(String path) {
        Spot best = new Spot(home, "");
        boolean own = false;
        for (Definition definition : of(path)) {
            boolean at = definition.spot().file().equals(home);
            boolean first = best.pointer().isEmpty();
            if (!definition.item() && (first || (at && !own))) {
                best = definition.spot();
                own = at;
            }
        }
        return best;
    }

    private void walk(Spot spot, JsonNode schema, String path, int depth, boolean item) {
        if (!schema.isObject() || depth > DEEPEST || ++visited > MOST || !open.add(spot)) {
            return;
        }
        if (!path.isEmpty()) {
            byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(new Definition(spot, schema, item));
        }
        reference(spot, schema, path, depth, item);
        for (String keyword : TOGETHER) {
            int index = 0;
            for (JsonNode part : schema.path(keyword).values()) {
                walk(spot.below(keyword).below(String.valueOf(index++)), part, path, depth, item);
            }
        }
        for (String keyword : SINGLE) {
            walk(spot.below(keyword), schema.path(keyword), path, depth, item);
        }
        items(spot, schema, path, depth);
        schema.path("properties").forEachEntry((name, property) -> {
            String below = (path.isEmpty() ? "" : path + "/") + name.replace('/', '_');
            walk(spot.below("properties").below(name), property, below, depth + 1, false);
        });
        open.remove(spot);
    }

    private void items(Spot spot, JsonNode schema, String path, int depth) {
        for (String keyword : List.of("items", "prefixItems")) {
            JsonNode items = schema.path(keyword);
            if (items.isObject()) {
                walk(spot.below(keyword), items, path, depth, true);
            }
            if (items.isArray()) {
                int index = 0;
                for (JsonNode part : items.values()) {
                    walk(spot.below(keyword).below(String.valueOf(index++)), part, path, depth, true);
                }
            }
        }
    }

    private void reference(Spot spot, JsonNode schema, String path, int depth, boolean item) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()
                && library.resolve(spot.file(), spot.pointer(), reference) instanceof Resolution.Resolved resolved) {
            walk(new Spot(resolved.path(), resolved.pointer()), resolved.node(), path, depth, item);
        }
    }
}
