package si.kozolec.schema;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ties up what a strict validator stumbles over although it changes no verdict: keywords that wait for one another. */
final class Loose {

    private Loose() {}

    static void ends(ObjectNode schema) {
        if (!schema.has("if") || !(schema.has("then") || schema.has("else"))) {
            schema.remove(List.of("if", "then", "else"));
        }
        if (!schema.has("contains")) {
            schema.remove(List.of("minContains", "maxContains"));
        }
        if (schema.path("properties").isObject()
                && schema.path("patternProperties").isObject()) {
            apartFromPatterns(schema);
        }
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
        ArrayNode all = schema.path("allOf").isArray() ? (ArrayNode) schema.path("allOf") : schema.putArray("allOf");
        ObjectNode apart = all.addObject().putObject("properties");
        both.forEach(name -> apart.set(name, properties.remove(name)));
    }
}
