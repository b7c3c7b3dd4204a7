package si.kozolec.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows at every place of a payload which names the schema knows there.
 *
 * <p>A place is described by all schemas that apply to it, of every branch, whether it was met or not: a name that one branch knows
 * is no misspelling. May be shared between threads.
 */
final class KnownNames {

    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLES = List.of("if", "then", "else");

    private static final int MOST_REMEMBERED = 500;

    private final ObjectNode bundle;
    private final Map<List<Integer>, Described> places = new ConcurrentHashMap<>();
    private final Map<JsonNode, Integer> numbers = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, BoundedPattern> patterns = new ConcurrentHashMap<>();

    KnownNames(ObjectNode bundle) {
        this.bundle = bundle;
    }

    /** The place of the entity itself. */
    Described root() {
        return described(List.of(bundle));
    }

    private Described described(List<JsonNode> schemas) {
        Set<JsonNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ObjectNode> parts = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(schemas);
        while (!open.isEmpty()) {
            if (open.poll() instanceof ObjectNode schema && all.add(schema)) {
                parts.add(schema);
                addApplied(schema, open);
            }
        }
        List<Integer> key = parts.stream().map(this::number).sorted().toList();
        return places.computeIfAbsent(key, k -> new Described(parts));
    }

    private void addApplied(ObjectNode schema, Deque<JsonNode> open) {
        for (String keyword : LISTS) {
            schema.path(keyword).values().forEach(open::add);
        }
        for (String keyword : SINGLES) {
            open.add(schema.path(keyword));
        }
        schema.path("dependentSchemas").values().forEach(open::add);
        String reference = schema.path("$ref").asString("");
        if (reference.equals("#")) {
            open.add(bundle);
        } else if (reference.startsWith("#/")) {
            open.add(bundle.at(reference.substring(1)));
        }
    }

    private int number(JsonNode schema) {
        synchronized (numbers) {
            return numbers.computeIfAbsent(schema, s -> numbers.size());
        }
    }

    private boolean matches(String pattern, String name) {
        return patterns.computeIfAbsent(pattern, BoundedPattern::of).find(name) == BoundedPattern.Outcome.FOUND;
    }

    /** What the schema says about the names at one place. */
    final class Described {

        private final List<ObjectNode> parts;
        private final Map<String, List<JsonNode>> members = new TreeMap<>();
        private final Map<String, List<JsonNode>> byPattern = new TreeMap<>();
        private final List<JsonNode> others = new ArrayList<>();
        private final boolean open;
        private final Map<String, Described> known = new ConcurrentHashMap<>();

        /** By what is written and the names that are free: entities of a stream mostly have the same. */
        private final Map<List<List<String>>, Optional<String>> meant = new ConcurrentHashMap<>();

        private Described(List<ObjectNode> parts) {
            this.parts = parts;
            boolean anything = false;
            boolean names = false;
            for (ObjectNode part : parts) {
                names |= part.has("properties") || part.has("patternProperties");
                gather(part.path("properties"), members);
                gather(part.path("patternProperties"), byPattern);
                anything |= allows(part.path("additionalProperties")) || allows(part.path("unevaluatedProperties"));
                others.add(part.path("additionalProperties"));
            }
            this.open = anything || !names;
        }

        /** Whether the schema leaves the names here to whoever writes them. */
        boolean isOpen() {
            return open;
        }

        /** Whether the schema knows that name here. */
        boolean knows(String name) {
            return members.containsKey(name) || byPattern.keySet().stream().anyMatch(pattern -> matches(pattern, name));
        }

        /** The names that the schema knows here, those that are only described by patterns aside. */
        Set<String> names() {
            return members.keySet();
        }

        /** The name that somebody may have meant who wrote another one: the nearest of those that are not written beside it. */
        Optional<String> meant(String written, JsonNode beside) {
            List<String> free = new ArrayList<>(members.size());
            for (String name : members.keySet()) {
                if (!beside.has(name)) {
                    free.add(name);
                }
            }
            if (meant.size() > MOST_REMEMBERED) {
                meant.clear();
            }
            return meant.computeIfAbsent(List.of(List.of(written), free), asked -> NearestNames.nearest(written, free));
        }

        /** The place of that member. */
        Described member(String name) {
            Described before = known.get(name);
            if (before != null) {
                return before;
            }
            List<JsonNode> schemas = new ArrayList<>(members.getOrDefault(name, List.of()));
            byPattern.forEach((pattern, values) -> {
                if (matches(pattern, name)) {
                    schemas.addAll(values);
                }
            });
            boolean listed = members.containsKey(name);
            Described place = described(schemas.isEmpty() && !listed ? others : schemas);
            if (listed) {
                known.put(name, place);
            }
            return place;
        }

        /** The place of an array's element. */
        Described element(int index) {
            List<JsonNode> schemas = new ArrayList<>();
            for (ObjectNode part : parts) {
                JsonNode own = part.path("prefixItems").path(index);
                schemas.add(own.isMissingNode() ? part.path("items") : own);
                schemas.add(part.path("contains"));
            }
            return described(schemas);
        }

        private static void gather(JsonNode schemas, Map<String, List<JsonNode>> into) {
            schemas.forEachEntry((name, schema) ->
                    into.computeIfAbsent(name, n -> new ArrayList<>()).add(schema));
        }

        private static boolean allows(JsonNode others) {
            return others.isObject() || (others.isBoolean() && others.booleanValue());
        }
    }
}
