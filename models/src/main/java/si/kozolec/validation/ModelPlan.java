package si.kozolec.validation;

import com.networknt.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import si.kozolec.plan.Planning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the plan of a model, when there is a schema to plan, and one of sensible size. */
final class ModelPlan {

    /** Schemas of models have some hundred parts, the largest some thousand. One beyond this was made to keep machines busy. */
    private static final int LARGEST = 20_000;

    private ModelPlan() {}

    /** @param planner plans rules */
    static Planning of(Lazy<ObjectNode> rules, Function<ObjectNode, Planning> planner) {
        try {
            return isSensible(rules.get())
                    ? planner.apply(rules.get())
                    : none("the schema has more than " + LARGEST + " parts");
        } catch (SchemaException e) {
            // Nothing is right then, which the one who looks closely says.
            return none(String.valueOf(e.getMessage()));
        }
    }

    private static Planning none(String reason) {
        return new Planning(null, List.of(new Planning.Obstacle("", "", reason)));
    }

    private static boolean isSensible(ObjectNode rules) {
        int parts = 0;
        Deque<JsonNode> open = new ArrayDeque<>(List.of(rules));
        while (!open.isEmpty() && parts <= LARGEST) {
            JsonNode node = open.poll();
            parts++;
            if (node.isContainer()) {
                node.values().forEach(open::add);
            }
        }
        return parts <= LARGEST;
    }
}
