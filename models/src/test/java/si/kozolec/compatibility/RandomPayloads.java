package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes payloads that a schema is likely to accept, with a liking for the edges of what it allows. */
final class RandomPayloads {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "null", "object", "array", "object");

    private final Random random;
    private final RandomSchemas schemas;

    RandomPayloads(Random random, RandomSchemas schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    JsonNode payload(JsonNode bundle) {
        return value(bundle, bundle, 0);
    }

    /** The payload with one thing different in it. */
    JsonNode perturbed(JsonNode payload) {
        if (payload.isObject() && random.nextInt(5) > 0) {
            ObjectNode object = ((ObjectNode) payload).deepCopy();
            List<String> names = List.copyOf(object.propertyNames());
            String name =
                    names.isEmpty() || random.nextInt(3) == 0 ? schemas.pick(RandomSchemas.NAMES) : schemas.pick(names);
            if (object.has(name) && random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, object.has(name) ? perturbed(object.get(name)) : schemas.value());
            }
            return object;
        }
        if (payload.isArray() && random.nextInt(5) > 0) {
            ArrayNode array = ((ArrayNode) payload).deepCopy();
            int index = array.isEmpty() ? 0 : random.nextInt(array.size());
            switch (array.isEmpty() ? 0 : random.nextInt(3)) {
                case 0 -> array.add(array.isEmpty() ? schemas.value() : array.get(index));
                case 1 -> array.remove(index);
                default -> array.set(index, perturbed(array.get(index)));
            }
            return array;
        }
        return schemas.value();
    }

    private JsonNode value(JsonNode schema, JsonNode bundle, int depth) {
        if (!schema.isObject() || depth > 6 || random.nextInt(14) == 0) {
            return schemas.value();
        }
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return value(bundle.at(reference.substring(1)), bundle, depth + 1);
        }
        JsonNode value = own(schema, bundle, depth);
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            JsonNode ways = schema.path(keyword);
            if (!ways.isEmpty() && random.nextInt(5) > 0) {
                value = merged(value, value(ways.path(random.nextInt(ways.size())), bundle, depth + 1));
            }
        }
        for (String keyword : List.of("if", "then", "else", "not")) {
            if (schema.has(keyword) && random.nextInt(4) == 0) {
                value = merged(value, value(schema.path(keyword), bundle, depth + 1));
            }
        }
        for (JsonNode dependent : schema.path("dependentSchemas").values()) {
            if (random.nextInt(3) == 0) {
                value = merged(value, value(dependent, bundle, depth + 1));
            }
        }
        return value;
    }

    private JsonNode merged(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            ObjectNode both = ((ObjectNode) one).deepCopy();
            both.setAll((ObjectNode) other);
            return both;
        }
        return random.nextInt(3) == 0 ? one : other;
    }

    private JsonNode own(JsonNode schema, JsonNode bundle, int depth) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, bundle, depth);
            case "array" -> array(schema, bundle, depth);
            case "number", "integer" -> number(schema);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> string(schema);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(random.nextInt(type.size())).asString();
        }
        if (type.isString()) {
            return type.asString();
        }
        boolean object = schema.has("properties") || schema.has("required") || schema.has("additionalProperties");
        return object && random.nextInt(4) > 0 ? "object" : schemas.pick(TYPES);
    }

    private JsonNode number(JsonNode schema) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(7) - 2);
        for (String limit : List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf")) {
            if (schema.has(limit) && random.nextBoolean()) {
                number = schema.get(limit).decimalValue();
            }
        }
        number = switch (random.nextInt(6)) {
            case 0 -> number.add(BigDecimal.ONE);
            case 1 -> number.subtract(BigDecimal.ONE);
            case 2 -> number.add(new BigDecimal("0.5"));
            default -> number;
        };
        return number.scale() <= 0 ? NODES.numberNode(number.intValue()) : NODES.numberNode(number);
    }

    private JsonNode string(JsonNode schema) {
        for (int attempt = 0; attempt < 6; attempt++) {
            JsonNode value = schemas.value();
            String pattern = schema.path("pattern").asString("");
            if (value.isString()
                    && Pattern.compile(pattern).matcher(value.asString()).find()) {
                return value;
            }
        }
        return NODES.stringNode("abc".repeat(random.nextInt(3)).substring(0));
    }

    private JsonNode object(JsonNode schema, JsonNode bundle, int depth) {
        ObjectNode object = NODES.objectNode();
        for (JsonNode name : schema.path("required").values()) {
            if (random.nextInt(12) > 0) {
                object.set(name.asString(), member(schema, name.asString(), bundle, depth));
            }
        }
        for (String name : RandomSchemas.NAMES) {
            boolean known = schema.path("properties").has(name);
            if (random.nextInt(10) < (known ? 6 : 2)) {
                object.set(name, member(schema, name, bundle, depth));
            }
        }
        if (random.nextInt(8) == 0) {
            object.set("zz", member(schema, "zz", bundle, depth));
        }
        return object;
    }

    private JsonNode member(JsonNode schema, String name, JsonNode bundle, int depth) {
        if (schema.path("properties").has(name)) {
            return value(schema.path("properties").path(name), bundle, depth + 1);
        }
        for (Map.Entry<String, JsonNode> pattern :
                schema.path("patternProperties").properties()) {
            if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                return value(pattern.getValue(), bundle, depth + 1);
            }
        }
        return value(schema.path("additionalProperties"), bundle, depth + 1);
    }

    private JsonNode array(JsonNode schema, JsonNode bundle, int depth) {
        ArrayNode array = NODES.arrayNode();
        int length = schema.path("minItems").asInt(0) + random.nextInt(3);
        JsonNode tuple = schema.path("prefixItems");
        for (int index = 0; index < length; index++) {
            JsonNode items = index < tuple.size() ? tuple.path(index) : schema.path("items");
            boolean contained = schema.has("contains") && random.nextBoolean();
            array.add(value(contained ? schema.path("contains") : items, bundle, depth + 1));
        }
        return array;
    }
}
