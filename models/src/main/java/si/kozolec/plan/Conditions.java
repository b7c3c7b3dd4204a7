package si.kozolec.plan;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds what else hangs on a value: choices, and what must not or must hold when something else does. */
final class Conditions {

    private final Planner planner;

    Conditions(Planner planner) {
        this.planner = planner;
    }

    /** What hangs on the schemas beside those of a place, for values of one type. */
    List<Check> of(Conjunction conjunction, Type type) {
        List<Check> conditions = new ArrayList<>();
        for (Alternatives alternatives : conjunction.alternatives()) {
            List<Check> branches = new ArrayList<>();
            for (JsonNode branch : planner.parts().branches(alternatives, type)) {
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
        return new Choice.At(planner.again(schema), type);
    }
}
