package si.kozolec.schema;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ties up what a strict validator stumbles over although it changes no verdict: keywords that wait for one another. */
final class Loose {

    private Loose() {}

    static void ends(ObjectNode schema) {
        if (!schema.has("if")) {
            schema.remove(List.of("then", "else"));
        } else if (!schema.has("then") && !schema.has("else")) {
            // Alone it refuses nothing, but what it has looked at counts for unevaluatedItems and
            // unevaluatedProperties.
            schema.put("then", true);
        }
        if (!schema.has("contains")) {
            schema.remove(List.of("minContains", "maxContains"));
        }
        if (schema.path("properties").isObject()
                && schema.path("patternProperties").isObject()) {
            apartFromPatterns(schema);
        }
    }

    /** Keeps from {@code unevaluatedItems} what {@code contains} has found: nothing that is said twice over by a "not" is passed on. */
    static void unseenContains(ObjectNode schema) {
        if (schema.has("contains")) {
            ObjectNode apart = all(schema).addObject().putObject("not").putObject("not");
            for (String keyword : List.of("contains", "minContains", "maxContains")) {
                if (schema.has(keyword)) {
                    apart.set(keyword, schema.remove(keyword));
                }
            }
        }
    }

    private static ArrayNode all(ObjectNode schema) {
        return schema.path("allOf").isArray() ? (ArrayNode) schema.path("allOf") : schema.putArray("allOf");
    }

    /** A property that a pattern names too is said apart: the two together are one thing that strict validators refuse. */
    private static void apartFromPatterns(ObjectNode schema) {
        ObjectNode properties = (ObjectNode) schema.path("properties");
        List<Pattern> patterns = schema.path("patternProperties").propertyNames().stream()
                .map(Pattern::compile)
                .toList();
        List<String> both = properties.propertyNames().stream()
                .filter(name -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(name).find()))
                .toList();
        if (both.isEmpty()) {
            return;
        }
        ObjectNode apart = all(schema).addObject().putObject("properties");
        both.forEach(name -> apart.set(name, properties.remove(name)));
    }
}
