package si.kozolec.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes the schemas of one bundle apart: which of them hold together at a place, and which of them describe it. Schemas are told
 * apart by where they stand, not by what they say.
 */
final class Parts {

    // Choices within choices can be more than anybody can look through; the largest schema of a real model needs a
    // tenth of this.
    private static final int MOST_LOOKS = 500_000;
    private static final String ROOT = "#";
    private static final String DEFINITION = "#/$defs/";
    private static final List<String> DESCRIBING_LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> DESCRIBING = List.of("if", "then", "else");

    private final JsonNode root;
    private final IdentityHashMap<JsonNode, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Boolean> telling = new IdentityHashMap<>();
    private int looks;

    Parts(JsonNode root) {
        this.root = root;
    }

    /**
     * A list of schemas of which one must hold.
     *
     * @param list the list
     * @param exactlyOne whether only one may hold
     */
    record Alternatives(JsonNode list, boolean exactlyOne) {}

    /**
     * All that must hold of a value.
     *
     * @param schemas the schemas, what stands in their {@code allOf} and behind their references beside them
     * @param alternatives the choices among them
     * @param never whether nothing is right
     */
    record Conjunction(List<JsonNode> schemas, List<Alternatives> alternatives, boolean never) {}

    /** What must hold where all these schemas do. */
    Conjunction together(List<JsonNode> schemas) {
        Set<JsonNode> found = identitySet();
        List<JsonNode> ordered = new ArrayList<>();
        List<Alternatives> alternatives = new ArrayList<>();
        boolean never = false;
        Deque<JsonNode> open = new ArrayDeque<>(schemas);
        while (!open.isEmpty()) {
            if (++looks > MOST_LOOKS) {
                throw new Hindrance("", "anyOf", "the schema branches too often");
            }
            JsonNode schema = open.poll();
            never |= schema.isBoolean() && !schema.booleanValue();
            if (!schema.isObject() || !found.add(schema)) {
                continue;
            }
            ordered.add(schema);
            open.addAll(target(schema));
            open.addAll(schema.path("allOf").values());
            if (schema.has("anyOf")) {
                alternatives.add(new Alternatives(schema.path("anyOf"), false));
            }
            if (schema.has("oneOf")) {
                alternatives.add(new Alternatives(schema.path("oneOf"), true));
            }
        }
        return new Conjunction(ordered, alternatives, never);
    }

    /** The same with one of its choices made. */
    Conjunction with(Conjunction conjunction, Alternatives decided, JsonNode branch) {
        Set<JsonNode> known = identitySet();
        known.addAll(conjunction.schemas());
        Conjunction added = together(List.of(branch));
        List<JsonNode> schemas = new ArrayList<>(conjunction.schemas());
        List<Alternatives> alternatives = new ArrayList<>(conjunction.alternatives());
        alternatives.removeIf(alternative -> same(alternative.list(), decided.list()));
        for (JsonNode schema : added.schemas()) {
            if (known.add(schema)) {
                schemas.add(schema);
                added.alternatives().stream()
                        .filter(choice ->
                                same(choice.list(), schema.path("anyOf")) || same(choice.list(), schema.path("oneOf")))
                        .forEach(alternatives::add);
            }
        }
        return new Conjunction(schemas, alternatives, conjunction.never() || added.never());
    }

    /**
     * What must hold of values of one type: choices that leave only one way for that type are made.
     *
     * @return null when no value of that type is right
     */
    @Nullable Conjunction decided(Conjunction open, Type type) {
        Conjunction conjunction = open;
        boolean changed = true;
        while (changed) {
            changed = false;
            if (conjunction.never() || !conjunction.schemas().stream().allMatch(schema -> allows(schema, type))) {
                return null;
            }
            for (Alternatives alternatives : conjunction.alternatives()) {
                List<JsonNode> branches = branches(alternatives, type);
                if (branches.isEmpty()) {
                    return null;
                }
                if (branches.size() == 1) {
                    conjunction = with(conjunction, alternatives, branches.get(0));
                    changed = true;
                    break;
                }
            }
        }
        return conjunction;
    }

    /** The ways of a choice that values of that type could go. */
    List<JsonNode> branches(Alternatives alternatives, Type type) {
        return alternatives.list().values().stream()
                .filter(branch -> mayHold(branch, type))
                .toList();
    }

    /** Every schema that describes a place at which these schemas stand, whether it applies to the payload in hand or not. */
    List<JsonNode> describing(List<JsonNode> schemas) {
        Set<JsonNode> found = identitySet();
        List<JsonNode> ordered = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(schemas);
        while (!open.isEmpty()) {
            JsonNode schema = open.poll();
            if (!schema.isObject() || !found.add(schema)) {
                continue;
            }
            if (tells(schema)) {
                ordered.add(schema);
            }
            open.addAll(target(schema));
            DESCRIBING_LISTS.forEach(list -> open.addAll(schema.path(list).values()));
            DESCRIBING.stream().map(schema::path).filter(JsonNode::isObject).forEach(open::add);
            open.addAll(schema.path("dependentSchemas").values());
        }
        return ordered;
    }

    /** The schema that a reference leads to; none, or one. */
    List<JsonNode> target(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.equals(ROOT)) {
            return List.of(root);
        }
        return reference.startsWith(DEFINITION)
                ? List.of(root.path("$defs").path(reference.substring(DEFINITION.length())))
                : List.of();
    }

    /** Whether a schema itself says anything about names or about what lies in an array. */
    private boolean tells(JsonNode schema) {
        return telling.computeIfAbsent(
                schema,
                s -> s.has("properties")
                        || s.has("patternProperties")
                        || s.has("additionalProperties")
                        || s.has("unevaluatedProperties")
                        || s.has("items")
                        || s.has("prefixItems")
                        || s.has("contains"));
    }

    private boolean same(JsonNode one, JsonNode other) {
        return number(one) == number(other);
    }

    /** A number for each schema, by which to know it again. */
    int number(JsonNode schema) {
        return numbers.computeIfAbsent(schema, s -> numbers.size());
    }

    /** Whether a schema could hold for any value of that type. */
    boolean mayHold(JsonNode schema, Type type) {
        Conjunction conjunction = together(List.of(schema));
        return !conjunction.never()
                && conjunction.schemas().stream().allMatch(part -> allows(part, type))
                && conjunction.alternatives().stream()
                        .allMatch(choice -> choice.list().values().stream().anyMatch(branch -> mayHold(branch, type)));
    }

    /** Whether the schema's own keywords leave room for values of that type. */
    static boolean allows(JsonNode schema, Type type) {
        JsonNode types = schema.path("type");
        boolean named = types.isMissingNode()
                || (types.isArray() ? types.values() : List.of(types))
                        .stream()
                                .map(JsonNode::asString)
                                .anyMatch(word ->
                                        word.equals(type.word()) || (type == Type.NUMBER && word.equals("integer")));
        boolean listed =
                !schema.has("enum") || schema.path("enum").values().stream().anyMatch(type::is);
        return named && listed && (!schema.has("const") || type.is(schema.path("const")));
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** The numbers of those schemas, sorted. */
    List<Integer> numbers(List<JsonNode> schemas) {
        return schemas.stream().map(this::number).sorted().distinct().toList();
    }
}
