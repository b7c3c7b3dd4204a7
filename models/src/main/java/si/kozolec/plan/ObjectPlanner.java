package si.kozolec.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Gathers what schemas say about objects. */
final class ObjectPlanner {

    // A table without collisions is quickly found for the models that there are; for many more names it would take
    // minutes.
    private static final int MOST_NAMES = 1_000;

    private static final Set<String> APART = Set.of(
            "type",
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "dependentRequired",
            "allOf",
            "$ref",
            "$defs");

    private final Planner planner;
    private final Conditions conditions;
    private final Forks forks;

    ObjectPlanner(Planner planner, Conditions conditions) {
        this.planner = planner;
        this.conditions = conditions;
        this.forks = new Forks(planner);
    }

    Check object(Conjunction conjunction, List<JsonNode> described, Level level) {
        for (JsonNode schema : conjunction.schemas()) {
            if (schema.has("enum") || schema.has("const")) {
                return new Choice.Unsure("one of given objects");
            }
        }
        for (Alternatives alternatives : conjunction.alternatives()) {
            Fork fork = forks.fork(conjunction, alternatives, described, level);
            if (fork != null) {
                return fork;
            }
        }
        Members members = new Members(planner, conjunction, described, level);
        Set<String> known = names(conjunction, described, level);
        if (known.size() > MOST_NAMES) {
            throw new Hindrance("", "properties", "more than " + MOST_NAMES + " attributes at one place");
        }
        Names names = new Names(List.copyOf(known));
        List<Place> places = new ArrayList<>(names.size());
        for (String name : names.words()) {
            places.add(planner.later(() -> members.known(name)));
        }
        return new ObjectCheck(
                names,
                places,
                members.others(),
                needs(conjunction, names, level),
                nameCheck(conjunction),
                level == Level.ENTITY,
                judgesMembersApart(conjunction.schemas()),
                conditions.of(conjunction, Type.OBJECT));
    }

    /** Whether what schemas say of a value hangs on no other member, but for whether it is there. */
    private static boolean judgesMembersApart(List<JsonNode> schemas) {
        for (JsonNode schema : schemas) {
            for (String keyword : schema.propertyNames()) {
                if (!APART.contains(keyword) && !Survey.isAnnotation(keyword)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The names that a check must know apart: those that are described, and those that others hang on. */
    private static Set<String> names(Conjunction conjunction, List<JsonNode> described, Level level) {
        Set<String> names = new LinkedHashSet<>();
        List<JsonNode> all = new ArrayList<>(conjunction.schemas());
        all.addAll(described);
        for (JsonNode schema : all) {
            names.addAll(schema.path("properties").propertyNames());
        }
        for (JsonNode schema : conjunction.schemas()) {
            addAll(names, schema.path("required"));
            for (Map.Entry<String, JsonNode> entry :
                    schema.path("dependentRequired").properties()) {
                names.add(entry.getKey());
                addAll(names, entry.getValue());
            }
        }
        if (level == Level.ENTITY) {
            names.addAll(EntityNames.ALL.keySet());
        } else if (level.heeds()) {
            names.addAll(EntityNames.INSIDE.keySet());
        }
        return names;
    }

    private static void addAll(Set<String> names, JsonNode list) {
        for (JsonNode name : list.values()) {
            names.add(name.asString());
        }
    }

    private static Needs needs(Conjunction conjunction, Names names, Level level) {
        int words = Math.max(1, (names.size() + 63) / 64);
        long[] required = new long[words];
        long[][] dependents = null;
        int least = 0;
        int most = Integer.MAX_VALUE;
        for (JsonNode schema : conjunction.schemas()) {
            least = Math.max(least, ScalarPlanner.count(schema, "minProperties", 0));
            most = Math.min(most, ScalarPlanner.count(schema, "maxProperties", Integer.MAX_VALUE));
            set(required, names, schema.path("required"));
            for (Map.Entry<String, JsonNode> entry :
                    schema.path("dependentRequired").properties()) {
                dependents = dependents == null ? new long[names.size()][] : dependents;
                int index = names.words().indexOf(entry.getKey());
                if (dependents[index] == null) {
                    dependents[index] = new long[words];
                }
                set(dependents[index], names, entry.getValue());
            }
        }
        if (level == Level.ENTITY && (least > 0 || most < Integer.MAX_VALUE)) {
            throw new Hindrance(
                    "", "minProperties", "counts the members of an entity, of which some do not belong to it");
        }
        return new Needs(required, dependents, least, most);
    }

    private static void set(long[] bits, Names names, JsonNode wanted) {
        for (JsonNode name : wanted.values()) {
            int index = names.words().indexOf(name.asString());
            bits[index >> 6] |= 1L << index;
        }
    }

    private @Nullable Check nameCheck(Conjunction conjunction) {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode schema : conjunction.schemas()) {
            if (schema.has("propertyNames")) {
                rules.add(schema.path("propertyNames"));
            }
        }
        return rules.isEmpty() ? null : new Choice.At(planner.place(rules, List.of(), Level.AGAIN), Type.TEXT);
    }
}
