package si.kozolec.plan;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Gathers what schemas say about arrays. */
final class ArrayPlanner {

    private static final int MOST_FIRST = 100;

    private final Planner planner;
    private final Conditions conditions;

    ArrayPlanner(Planner planner, Conditions conditions) {
        this.planner = planner;
        this.conditions = conditions;
    }

    Check array(Conjunction conjunction, List<JsonNode> described, Level level) {
        int least = 0;
        int most = Integer.MAX_VALUE;
        int first = 0;
        boolean unique = false;
        ArrayCheck.Contained contained = null;
        for (JsonNode schema : conjunction.schemas()) {
            if (schema.has("enum") || schema.has("const")) {
                return new Choice.Unsure("a list of given lists");
            }
            least = Math.max(least, ScalarPlanner.count(schema, "minItems", 0));
            most = Math.min(most, ScalarPlanner.count(schema, "maxItems", Integer.MAX_VALUE));
            unique |= schema.path("uniqueItems").asBoolean(false);
            first = Math.max(first, schema.path("prefixItems").size());
            if (schema.has("contains")) {
                if (contained != null) {
                    return new Choice.Unsure("contains, twice");
                }
                contained = new ArrayCheck.Contained(
                        planner.again(schema.path("contains")),
                        ScalarPlanner.count(schema, "minContains", 1),
                        ScalarPlanner.count(schema, "maxContains", Integer.MAX_VALUE));
            }
        }
        for (JsonNode part : described) {
            first = Math.max(first, part.path("prefixItems").size());
        }
        if (first > MOST_FIRST) {
            return new Choice.Unsure("a list of many given items");
        }
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < first; index++) {
            places.add(item(conjunction, described, level, index));
        }
        return new ArrayCheck(
                places,
                item(conjunction, described, level, first),
                least,
                most,
                unique,
                contained,
                conditions.of(conjunction, Type.ARRAY));
    }

    private Place item(Conjunction conjunction, List<JsonNode> described, Level level, int index) {
        List<JsonNode> musts = new ArrayList<>();
        for (JsonNode schema : conjunction.schemas()) {
            addItem(musts, schema, index);
        }
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode part : described) {
            addItem(others, part, index);
            if (part.has("contains")) {
                others.add(part.path("contains"));
            }
        }
        return planner.place(musts, others, level.item());
    }

    private static void addItem(List<JsonNode> schemas, JsonNode schema, int index) {
        if (index < schema.path("prefixItems").size()) {
            schemas.add(schema.path("prefixItems").path(index));
        } else if (schema.has("items")) {
            schemas.add(schema.path("items"));
        }
    }
}
