package si.kozolec.validation;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes numbers that no whole number of 64 bits reaches comparable: {@code 1E+400} is more than any bound, and what is judged beside
 * it is judged as well.
 *
 * <p>Where a rule has whole numbers, the validator asks the payload's numbers for theirs, and gives up when one has none.
 */
final class FarNumbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FarNumbers() {}

    /** The same value; its far numbers say that they are the largest or the smallest whole number when they are asked for one. */
    static JsonNode comparable(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.forEachEntry((name, member) -> copy.set(name, comparable(member)));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode(array.size());
            array.forEach(item -> copy.add(comparable(item)));
            return copy;
        }
        return value instanceof DecimalNode number && !number.inLongRange() ? new Far(number.decimalValue()) : value;
    }

    private static final class Far extends DecimalNode {

        private static final long serialVersionUID = 1;

        Far(BigDecimal value) {
            super(value);
        }

        @Override
        public boolean inLongRange() {
            return true;
        }

        @Override
        public long _asLongValueUnchecked() {
            return _value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
