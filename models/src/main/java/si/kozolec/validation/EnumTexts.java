package si.kozolec.validation;

import java.util.Map;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Puts texts into the enumerations of a schema that can write themselves as JSON. The validator has each value of an enumeration written
 * out when it is built, and the usual ones make a whole mapper for it, which takes longer than all else about a small payload.
 */
final class EnumTexts {

    private EnumTexts() {}

    /** The same schema with such texts. */
    static ObjectNode in(ObjectNode schema) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            boolean values = member.getKey().equals("enum") && member.getValue().isArray();
            copy.set(member.getKey(), values ? texts(member.getValue()) : inside(member.getValue()));
        }
        return copy;
    }

    private static JsonNode inside(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return in(object);
        }
        if (!value.isArray()) {
            return value;
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
        value.forEach(item -> copy.add(inside(item)));
        return copy;
    }

    private static ArrayNode texts(JsonNode values) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> texts.add(value.isString() ? new Text(value.stringValue()) : value));
        return texts;
    }

    private static final class Text extends StringNode {

        private static final long serialVersionUID = 1;

        private Text(String text) {
            super(text);
        }

        @Override
        public String toString() {
            return JsonText.text(this);
        }
    }
}
