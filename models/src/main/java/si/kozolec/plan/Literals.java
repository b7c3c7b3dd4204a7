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
        return !conjunction.never()
                && conjunction.schemas().stream().allMatch(schema -> allows(schema, literal))
                && conjunction.alternatives().stream().allMatch(choice -> holds(choice, literal));
    }

    private boolean holds(Alternatives choice, JsonNode literal) {
        long right = choice.list().values().stream()
                .filter(branch -> holds(branch, literal))
                .count();
        return choice.exactlyOne() ? right == 1 : right > 0;
    }

    private boolean holds(JsonNode schema, JsonNode literal) {
        return holds(parts.together(List.of(schema)), literal);
    }

    private boolean allows(JsonNode schema, JsonNode literal) {
        String word = literal.isNull() ? "null" : "boolean";
        JsonNode types = schema.path("type");
        boolean named = types.isMissingNode()
                || (types.isArray()
                        ? types.values().stream().map(JsonNode::asString).anyMatch(word::equals)
                        : types.asString().equals(word));
        boolean listed =
                !schema.has("enum") || schema.path("enum").values().stream().anyMatch(literal::equals);
        boolean constant = !schema.has("const") || schema.path("const").equals(literal);
        boolean not = !schema.has("not") || !holds(schema.path("not"), literal);
        return named && listed && constant && not && conditional(schema, literal);
    }

    private boolean conditional(JsonNode schema, JsonNode literal) {
        if (!schema.has("if")) {
            return true;
        }
        JsonNode then = schema.path(holds(schema.path("if"), literal) ? "then" : "else");
        return then.isMissingNode() || holds(then, literal);
    }
}
