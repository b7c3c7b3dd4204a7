package si.kozolec.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes the places of a plan, all at once or each when a payload comes to it. A place is known by the schemas that must hold there,
 * those that only describe it, and its level; where these are the same again, as in everything recursive, it is the same place.
 */
final class Planner {

    private static final int MOST_PLACES = 20_000;

    private final Parts parts;
    private final Map<Key, Place> places = new HashMap<>();
    private final Map<String, Automaton> automata = new HashMap<>();
    private final boolean whole;
    private final Deque<Place> open = new ArrayDeque<>();
    private final CheckPlanner checks;

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

    /** @param whole whether all places are to be made ready at once, so that it is known whether all of them can be */
    Planner(JsonNode root, boolean whole) {
        this.whole = whole;
        this.parts = new Parts(root);
        this.checks = new CheckPlanner(this);
    }

    /** The place of an entity. */
    Place entity(JsonNode root) {
        Place entity = place(List.of(root), List.of(), Level.ENTITY);
        while (!open.isEmpty()) {
            open.remove().checks().all();
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
        if (musts.size() == 1 && Keywords.arePlain(musts) && Keywords.arePlain(others)) {
            // Most schemas are such, and need not be known again: nothing leads back to them.
            Conjunction alone = new Conjunction(musts, List.of(), false);
            return open(new Place(this, () -> checks(alone, List.of(), level)));
        }
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
        Place place = new Place(this, () -> checks(conjunction, described, level));
        places.put(key, place);
        return open(place);
    }

    /** A place that is found out when a payload comes to it. */
    Place later(Supplier<Place> place) {
        return open(new Place(this, () -> place.get().checks()));
    }

    private Place open(Place place) {
        if (whole) {
            open.add(place);
        }
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

    private Checks checks(Conjunction conjunction, List<JsonNode> described, Level level) {
        if (conjunction.never()) {
            return Checks.always(Choice.Never.RIGHT, Check.NO);
        }
        boolean anything = level == Level.AGAIN
                && conjunction.alternatives().isEmpty()
                && Survey.sayNothing(conjunction.schemas());
        return new Checks(checks.at(conjunction, described, level), anything);
    }

    /** Makes something; where it cannot be made, and not all was to be known before, somebody else must look. */
    <T> T made(Supplier<T> making, Function<String, T> unsure) {
        synchronized (this) {
            if (whole) {
                return making.get();
            }
            try {
                return making.get();
            } catch (Hindrance hindrance) {
                return unsure.apply(hindrance.obstacle().reason());
            } catch (StackOverflowError e) {
                return unsure.apply("the schema is too deep");
            }
        }
    }
}
