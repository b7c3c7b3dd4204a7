package si.kozolec.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what a schema of a bundle says about a value, through {@code allOf}, {@code anyOf}, {@code oneOf} and references. */
final class ShapeReader {

    private final ObjectNode bundle;
    private final Map<String, Shape> definitions = new HashMap<>();

    ShapeReader(ObjectNode bundle) {
        this.bundle = bundle;
    }

    /** What those schemas say together. */
    Shape read(List<JsonNode> schemas) {
        Shape shape = Shape.NOTHING;
        for (JsonNode schema : schemas) {
            Shape one = read(schema, new HashSet<>());
            // The last one is the most particular: its words count.
            shape = shape.and(one).saying(one.description().isEmpty() ? shape.description() : one.description());
        }
        return shape;
    }

    private Shape read(JsonNode schema, Set<String> open) {
        Shape shape = own(schema);
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            shape = shape.and(definition(reference, open));
        }
        for (JsonNode part : schema.path("allOf").values()) {
            shape = shape.and(read(part, open));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            Shape either = null;
            for (JsonNode part : schema.path(keyword).values()) {
                Shape one = read(part, open);
                either = either == null ? one : either.or(one);
            }
            shape = either == null ? shape : shape.and(either);
        }
        if (schema.has("then") || schema.has("else")) {
            shape = shape.and(read(schema.path("then"), open).or(read(schema.path("else"), open)));
        }
        return shape;
    }

    /** What a definition says; each is read once, for definitions may refer to each other in ever so many ways. */
    private Shape definition(String reference, Set<String> open) {
        Shape known = definitions.get(reference);
        if (known != null) {
            return known;
        }
        if (!open.add(reference)) {
            return Shape.NOTHING;
        }
        Shape shape = read(bundle.at(reference.substring(1)), open);
        open.remove(reference);
        definitions.put(reference, shape);
        return shape;
    }

    private static Shape own(JsonNode schema) {
        Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
        schema.path("properties").forEachEntry((name, property) -> properties.put(name, List.of(property)));
        Set<String> enumeration = new LinkedHashSet<>();
        schema.path("enum").values().forEach(value -> enumeration.add(text(value)));
        if (schema.has("const")) {
            enumeration.add(text(schema.path("const")));
        }
        List<JsonNode> items = schema.path("prefixItems").valueStream().collect(Collectors.toList());
        if (schema.path("items").isObject()) {
            items.add(schema.path("items"));
        }
        return new Shape(
                strings(schema.path("type")),
                strings(schema.path("format")),
                enumeration,
                schema.path("description").asString(""),
                strings(schema.path("required")),
                properties,
                items);
    }

    private static Set<String> strings(JsonNode oneOrMore) {
        Set<String> strings = new LinkedHashSet<>();
        if (oneOrMore.isString()) {
            strings.add(oneOrMore.asString());
        }
        if (oneOrMore.isArray()) {
            oneOrMore.values().forEach(value -> value.asStringOpt().ifPresent(strings::add));
        }
        return strings;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
