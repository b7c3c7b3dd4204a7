package si.kozolec.plan;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What can be seen from the keywords of one schema alone. Asked some thousand times while Java is still cold, so in plain loops. */
final class Keywords {

    private static final Set<String> TELLING = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "contains");
    private static final Set<String> LEADING_ON =
            Set.of("$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

    private Keywords() {}

    /** Whether a schema leads to other ones about the same value. */
    static boolean leadOn(JsonNode schema) {
        return hasOneOf(LEADING_ON, schema);
    }

    /** Whether a schema says something about what is in a value. */
    static boolean describe(JsonNode schema) {
        return hasOneOf(TELLING, schema);
    }

    /** Whether schemas stand for themselves: they lead to no other ones about the same value, and describe nothing in it. */
    static boolean arePlain(List<JsonNode> schemas) {
        for (JsonNode schema : schemas) {
            if (!isPlain(schema)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(JsonNode schema) {
        return schema.isObject() && !leadOn(schema) && !describe(schema);
    }

    /** Whether the schema's own keywords leave room for values of that type. */
    static boolean allow(JsonNode schema, Type type) {
        return names(schema.path("type"), type)
                && (!schema.has("enum") || lists(schema.path("enum"), type))
                && (!schema.has("const") || type.is(schema.path("const")));
    }

    private static boolean names(JsonNode types, Type type) {
        if (types.isMissingNode()) {
            return true;
        }
        if (!types.isArray()) {
            return isNameOf(types, type);
        }
        for (JsonNode word : types.values()) {
            if (isNameOf(word, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameOf(JsonNode word, Type type) {
        String name = word.asString();
        return name.equals(type.word()) || (type == Type.NUMBER && name.equals("integer"));
    }

    private static boolean lists(JsonNode values, Type type) {
        for (JsonNode value : values.values()) {
            if (type.is(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a schema itself has one of those keywords; most have two or three at all. */
    private static boolean hasOneOf(Set<String> keywords, JsonNode schema) {
        for (String keyword : schema.propertyNames()) {
            if (keywords.contains(keyword)) {
                return true;
            }
        }
        return false;
    }
}
