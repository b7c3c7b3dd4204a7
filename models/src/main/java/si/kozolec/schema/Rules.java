package si.kozolec.schema;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a bundle what it says to people. What it says about payloads stays word for word. */
final class Rules {

    private static final Set<String> SCHEMAS_BY_NAME =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Rules() {}

    static ObjectNode of(ObjectNode schema) {
        ObjectNode rules = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            if (!Keyword.isAnnotation(keyword)) {
                rules.set(keyword, value(keyword, member.getValue()));
            }
        }
        return rules;
    }

    private static JsonNode value(String keyword, JsonNode value) {
        Keyword kind = Keyword.named(keyword, value).orElse(Keyword.ANYTHING);
        if ((kind == Keyword.SCHEMA || keyword.equals("items")) && value instanceof ObjectNode schema) {
            return of(schema);
        }
        if (kind == Keyword.SCHEMA_LIST) {
            ArrayNode rules = NODES.arrayNode();
            value.values().forEach(one -> rules.add(one instanceof ObjectNode schema ? of(schema) : one));
            return rules;
        }
        if (SCHEMAS_BY_NAME.contains(keyword) && value instanceof ObjectNode schemas) {
            ObjectNode rules = NODES.objectNode();
            schemas.forEachEntry((name, one) -> rules.set(name, one instanceof ObjectNode schema ? of(schema) : one));
            return rules;
        }
        return value;
    }
}
