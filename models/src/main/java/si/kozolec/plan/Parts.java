package si.kozolec.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
 *
 * <p>It is asked thousands of times while Java is still cold, so it walks in plain loops and keeps what it has found.
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
    private final IdentityHashMap<JsonNode, Conjunction> alone = new IdentityHashMap<>();
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
        if (schemas.size() != 1) {
            return gathered(schemas);
        }
        if (++looks > MOST_LOOKS) {
            throw new Hindrance("", "anyOf", "the schema branches too often");
        }
        Conjunction known = alone.get(schemas.get(0));
        if (known == null) {
            known = gathered(schemas);
            alone.put(schemas.get(0), known);
        }
        return known;
    }

    private Conjunction gathered(List<JsonNode> schemas) {
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
            if (!Keywords.leadOn(schema)) {
                continue;
            }
            addTarget(open, schema);
            if (schema.has("allOf")) {
                open.addAll(schema.path("allOf").values());
            }
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
                for (Alternatives choice : added.alternatives()) {
                    if (same(choice.list(), schema.path("anyOf")) || same(choice.list(), schema.path("oneOf"))) {
                        alternatives.add(choice);
                    }
                }
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
            if (!allows(conjunction, type)) {
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
        List<JsonNode> branches = new ArrayList<>();
        for (JsonNode branch : alternatives.list().values()) {
            if (mayHold(branch, type)) {
                branches.add(branch);
            }
        }
        return branches;
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
            if (Keywords.describe(schema)) {
                ordered.add(schema);
            }
            if (!Keywords.leadOn(schema)) {
                continue;
            }
            addTarget(open, schema);
            for (String list : DESCRIBING_LISTS) {
                open.addAll(schema.path(list).values());
            }
            for (String one : DESCRIBING) {
                open.add(schema.path(one));
            }
            open.addAll(schema.path("dependentSchemas").values());
        }
        return ordered;
    }

    /** Adds the schema that a reference leads to. */
    private void addTarget(Deque<JsonNode> open, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.equals(ROOT)) {
            open.add(root);
        } else if (reference.startsWith(DEFINITION)) {
            open.add(root.path("$defs").path(reference.substring(DEFINITION.length())));
        }
    }

    private boolean same(JsonNode one, JsonNode other) {
        return number(one) == number(other);
    }

    /** A number for each schema, by which to know it again. */
    private int number(JsonNode schema) {
        Integer known = numbers.get(schema);
        if (known == null) {
            known = numbers.size();
            numbers.put(schema, known);
        }
        return known;
    }

    /** Whether a schema could hold for any value of that type. */
    boolean mayHold(JsonNode schema, Type type) {
        Conjunction conjunction = together(List.of(schema));
        if (!allows(conjunction, type)) {
            return false;
        }
        for (Alternatives choice : conjunction.alternatives()) {
            if (!anyMayHold(choice, type)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyMayHold(Alternatives choice, Type type) {
        for (JsonNode branch : choice.list().values()) {
            if (mayHold(branch, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allows(Conjunction conjunction, Type type) {
        if (conjunction.never()) {
            return false;
        }
        for (JsonNode schema : conjunction.schemas()) {
            if (!Keywords.allow(schema, type)) {
                return false;
            }
        }
        return true;
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** The numbers of those schemas, without those that are there twice. */
    BitSet numbers(List<JsonNode> schemas) {
        BitSet numbers = new BitSet();
        for (JsonNode schema : schemas) {
            numbers.set(number(schema));
        }
        return numbers;
    }
}
