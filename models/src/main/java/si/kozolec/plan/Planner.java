package si.kozolec.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes the places of a plan. A place is known by the schemas that must hold there, those that only describe it, and its level;
 * where these are the same again, as in everything recursive, it is the same place.
 */
final class Planner {

    private static final int MOST_PLACES = 20_000;

    private final Parts parts;
    private final Map<Key, Place> places = new HashMap<>();
    private final Map<String, Automaton> automata = new HashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();
    private final ScalarPlanner scalars = new ScalarPlanner(this);
    private final ArrayPlanner arrays = new ArrayPlanner(this);
    private final ObjectPlanner objects;
    private final Literals literals;

    private record Key(BitSet schemas, BitSet choices, BitSet described, boolean never, Level level) {

        // Written out: what Java derives by itself is built when it is first used, and every start would wait.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && never == key.never
                    && level == key.level
                    && schemas.equals(key.schemas)
                    && choices.equals(key.choices)
                    && described.equals(key.described);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * schemas.hashCode() + choices.hashCode()) + described.hashCode()) + level.hashCode();
        }
    }

    Planner(JsonNode root) {
        this.parts = new Parts(root);
        this.objects = new ObjectPlanner(this);
        this.literals = new Literals(parts);
    }

    /** The place of an entity. */
    Place entity(JsonNode root) {
        Place entity = place(List.of(root), List.of(), Level.ENTITY);
        while (!open.isEmpty()) {
            open.remove().run();
        }
        return entity;
    }

    /** The schema that nothing fulfils. */
    JsonNode never() {
        return JsonNodeFactory.instance.booleanNode(false);
    }

    Parts parts() {
        return parts;
    }

    int size() {
        return places.size();
    }

    /** The place where all these must hold, and those others describe. */
    Place place(List<JsonNode> musts, List<JsonNode> others, Level level) {
        List<JsonNode> all = new ArrayList<>(musts);
        all.addAll(others);
        return place(parts.together(musts), level.heeds() ? parts.describing(all) : List.of(), level);
    }

    /** The place at which only that matters, on a second look. */
    Place again(JsonNode must) {
        return place(List.of(must), List.of(), Level.AGAIN);
    }

    Place place(Conjunction conjunction, List<JsonNode> described, Level level) {
        Key key = new Key(
                parts.numbers(conjunction.schemas()),
                parts.numbers(lists(conjunction.alternatives())),
                parts.numbers(described),
                conjunction.never(),
                level);
        Place known = places.get(key);
        if (known != null) {
            return known;
        }
        if (places.size() >= MOST_PLACES) {
            throw new Hindrance("", "$ref", "the schema unfolds into more than " + MOST_PLACES + " places");
        }
        Place place = new Place();
        places.put(key, place);
        open.add(() -> fill(place, conjunction, described, level));
        return place;
    }

    private static List<JsonNode> lists(List<Alternatives> alternatives) {
        List<JsonNode> lists = new ArrayList<>(alternatives.size());
        for (Alternatives choice : alternatives) {
            lists.add(choice.list());
        }
        return lists;
    }

    /** The table of a pattern, made once. */
    Automaton automaton(String pattern) {
        return automata.computeIfAbsent(pattern, Subsets::of);
    }

    /** What hangs on the schemas beside those of a place, for values of one type. */
    List<Check> conditions(Conjunction conjunction, Type type) {
        List<Check> conditions = new ArrayList<>();
        for (Alternatives alternatives : conjunction.alternatives()) {
            List<Check> branches = new ArrayList<>();
            for (JsonNode branch : parts.branches(alternatives, type)) {
                branches.add(at(branch, type));
            }
            conditions.add(alternatives.exactlyOne() ? new Choice.One(branches) : new Choice.Any(branches));
        }
        for (JsonNode schema : conjunction.schemas()) {
            if (schema.has("not")) {
                conditions.add(new Choice.Not(at(schema.path("not"), type)));
            }
            if (schema.has("if")) {
                conditions.add(new Choice.When(
                        at(schema.path("if"), type), at(schema.path("then"), type), at(schema.path("else"), type)));
            }
            if (type == Type.OBJECT) {
                schema.path("dependentSchemas").properties().forEach(entry -> {
                    JsonNode there = JsonNodeFactory.instance
                            .objectNode()
                            .set(
                                    "required",
                                    JsonNodeFactory.instance.arrayNode().add(entry.getKey()));
                    conditions.add(new Choice.When(
                            at(there, type),
                            at(entry.getValue(), type),
                            at(JsonNodeFactory.instance.objectNode(), type)));
                });
            }
        }
        return conditions;
    }

    private Check at(JsonNode schema, Type type) {
        return new Choice.At(again(schema), type);
    }

    private void fill(Place place, Conjunction conjunction, List<JsonNode> described, Level level) {
        if (conjunction.never()) {
            return;
        }
        if (level == Level.AGAIN && conjunction.alternatives().isEmpty() && Survey.sayNothing(conjunction.schemas())) {
            place.anything = true;
            return;
        }
        place.text = scalars.text(parts.decided(conjunction, Type.TEXT), level);
        place.number = scalars.number(parts.decided(conjunction, Type.NUMBER));
        place.array = arrays.array(parts.decided(conjunction, Type.ARRAY), described, level);
        place.object = objects.object(parts.decided(conjunction, Type.OBJECT), described, level);
        place.yes = literals.judge(conjunction, JsonNodeFactory.instance.booleanNode(true));
        place.no = literals.judge(conjunction, JsonNodeFactory.instance.booleanNode(false));
        place.nothing = literals.judge(conjunction, JsonNodeFactory.instance.nullNode());
    }
}
