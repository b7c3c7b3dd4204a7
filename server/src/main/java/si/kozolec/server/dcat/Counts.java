package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How many values a member of a payload becomes in RDF: one, or for an array as many as it has different ones.
 *
 * @param least the smallest number when there are any
 * @param most the largest number
 * @param arrays whether an array is welcome
 */
record Counts(int least, int most, boolean arrays) {

    static final int ANY = Integer.MAX_VALUE;

    private static final Counts ONE = new Counts(1, 1, false);
    private static final Counts UNKNOWN = new Counts(1, ANY, true);

    /**
     * Reads it from a schema.
     *
     * @param referred what a {@code $ref} leads to
     */
    static Counts of(JsonNode schema, Function<String, JsonNode> referred, int depth) {
        if (!schema.isObject() || depth > 20) {
            return UNKNOWN;
        }
        List<Counts> all = new ArrayList<>();
        List<String> types = types(schema);
        if (!types.isEmpty()) {
            Counts counts = types.contains("array") ? array(schema) : ONE;
            all.add(types.contains("array") && types.size() > 1 ? counts.or(ONE) : counts);
        } else if (schema.has("enum") || schema.has("const")) {
            boolean arrays = schema.path("enum").values().stream().anyMatch(JsonNode::isArray)
                    || schema.path("const").isArray();
            all.add(arrays ? UNKNOWN : ONE);
        }
        if (schema.path("$ref").isString()) {
            all.add(of(referred.apply(schema.path("$ref").asString()), referred, depth + 1));
        }
        schema.path("allOf").values().forEach(part -> all.add(of(part, referred, depth + 1)));
        for (String keyword : List.of("anyOf", "oneOf")) {
            schema.path(keyword).values().stream()
                    .map(part -> of(part, referred, depth + 1))
                    .reduce(Counts::or)
                    .ifPresent(all::add);
        }
        return all.stream().reduce(Counts::and).orElse(UNKNOWN);
    }

    /** The JSON types that a schema names; empty when it names none. */
    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isString()
                ? List.of(type.asString())
                : type.values().stream().map(JsonNode::asString).toList();
    }

    private static Counts array(JsonNode schema) {
        // Equal values are one value in RDF, so that a smallest number says something only when they all differ.
        int least = schema.path("uniqueItems").asBoolean(false)
                ? schema.path("minItems").asInt(1)
                : 1;
        return new Counts(Math.max(1, least), schema.path("maxItems").asInt(ANY), true);
    }

    private Counts or(Counts other) {
        return new Counts(Math.min(least, other.least), Math.max(most, other.most), arrays || other.arrays);
    }

    private Counts and(Counts other) {
        return new Counts(Math.max(least, other.least), Math.min(most, other.most), arrays && other.arrays);
    }
}
