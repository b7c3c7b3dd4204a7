package si.kozolec.plan;

import java.util.List;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Knows beforehand whether {@code true}, {@code false} and {@code null} are right: there are only the three. */
final class Literals {

    private final Parts parts;

    Literals(Parts parts) {
        this.parts = parts;
    }

    int judge(Conjunction conjunction, JsonNode literal) {
        return holds(conjunction, literal) ? Check.YES : Check.NO;
    }

    private boolean holds(Conjunction conjunction, JsonNode literal) {
        if (conjunction.never()) {
            return false;
        }
        for (JsonNode schema : conjunction.schemas()) {
            if (!allows(schema, literal)) {
                return false;
            }
        }
        for (Alternatives choice : conjunction.alternatives()) {
            if (!holds(choice, literal)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Alternatives choice, JsonNode literal) {
        int right = 0;
        for (JsonNode branch : choice.list().values()) {
            right += holds(branch, literal) ? 1 : 0;
        }
        return choice.exactlyOne() ? right == 1 : right > 0;
    }

    private boolean holds(JsonNode schema, JsonNode literal) {
        return holds(parts.together(List.of(schema)), literal);
    }

    private boolean allows(JsonNode schema, JsonNode literal) {
        return names(schema.path("type"), literal.isNull() ? "null" : "boolean")
                && (!schema.has("enum") || schema.path("enum").values().contains(literal))
                && (!schema.has("const") || schema.path("const").equals(literal))
                && (!schema.has("not") || !holds(schema.path("not"), literal))
                && conditional(schema, literal);
    }

    private static boolean names(JsonNode types, String word) {
        if (!types.isArray()) {
            return types.isMissingNode() || types.asString().equals(word);
        }
        for (JsonNode type : types.values()) {
            if (type.asString().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean conditional(JsonNode schema, JsonNode literal) {
        if (!schema.has("if")) {
            return true;
        }
        JsonNode then = schema.path(holds(schema.path("if"), literal) ? "then" : "else");
        return then.isMissingNode() || holds(then, literal);
    }
}
