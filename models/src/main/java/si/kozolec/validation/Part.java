package si.kozolec.validation;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts out of a schema what it says about attributes that an entity does not have: to build a validator for all of them takes longer
 * than to judge one entity.
 *
 * <p>What is left stands where it stood, so that pointers into the schema stay the same.
 */
final class Part {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Part() {}

    /** Whether a schema can be cut: not when a part of it refers to the whole, which would not be whole any more. */
    static boolean isPossible(JsonNode schema) {
        if (schema.path("$ref").asString("").equals("#")) {
            return false;
        }
        for (JsonNode inside : schema.values()) {
            if (inside.isContainer() && !isPossible(inside)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The schema without what its {@code properties}, and those in its {@code allOf}, say about other attributes.
     *
     * @param attributes about these it says what it said
     * @param passed these it knows, and lets anything be right
     */
    static ObjectNode of(ObjectNode schema, Set<String> attributes, Set<String> passed) {
        ObjectNode part = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (keyword.equals("properties") && value instanceof ObjectNode byName) {
                part.set(keyword, properties(byName, attributes, passed));
            } else if (keyword.equals("allOf")) {
                ArrayNode parts = part.putArray(keyword);
                for (JsonNode one : value) {
                    parts.add(one instanceof ObjectNode inner ? of(inner, attributes, passed) : one);
                }
            } else {
                part.set(keyword, value);
            }
        }
        return part;
    }

    private static ObjectNode properties(ObjectNode byName, Set<String> attributes, Set<String> passed) {
        ObjectNode part = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : byName.properties()) {
            if (attributes.contains(member.getKey())) {
                part.set(member.getKey(), member.getValue());
            } else if (passed.contains(member.getKey())) {
                part.put(member.getKey(), true);
            }
        }
        return part;
    }
}
