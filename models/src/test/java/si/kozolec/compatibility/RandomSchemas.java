package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes small schemas of every kind, and changes them a little as people do. */
final class RandomSchemas {

    static final List<String> NAMES = List.of("a", "b", "c", "d", "ab");
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "null", "object", "array", "object", "object", "string");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[a-c]+$", "", ".*", "x");
    private static final List<String> FORMATS = List.of("date", "date-time", "uri", "email", "time", "uuid", "ipv4");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<JsonNode> VALUES = values();

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    private static List<JsonNode> values() {
        String texts =
                "[null,true,false,0,1,1.0,2,-1,0.5,3,10,\"\",\"x\",\"yy\",\"abc\",\"ab\",\"2024-01-01\",\"http://x.si/a\","
                        + "\"2024-01-01T10:00:00Z\",\"10:00:00Z\",\"a@b.si\",\"1.2.3.4\",[],[1],[\"x\",\"x\"],{},{\"a\":1},{\"a\":\"x\",\"b\":2}]";
        return List.copyOf(((ArrayNode) MAPPER.readTree(texts)).values());
    }

    JsonNode value() {
        return pick(VALUES);
    }

    /** A schema with definitions that may contain themselves. */
    ObjectNode root() {
        // Small ones too: in large ones few payloads come to where the change is.
        ObjectNode root = schema(random.nextInt(4));
        if (random.nextInt(4) == 0) {
            ObjectNode definition = root.putObject("$defs").putObject("D");
            definition.setAll(schema(2));
            if (random.nextBoolean()) {
                definition.withObject("/properties").putObject("a").put("$ref", "#/$defs/D");
            }
            root.withObject("/properties").putObject(pick(NAMES)).put("$ref", "#/$defs/D");
        }
        return root;
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = NODES.objectNode();
        if (random.nextInt(5) > 0) {
            schema.set("type", type());
        }
        int keywords = random.nextInt(4);
        for (int index = 0; index < keywords; index++) {
            keyword(schema, depth);
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            composite(schema, depth);
        }
        return schema;
    }

    private JsonNode type() {
        if (random.nextInt(4) > 0) {
            return NODES.stringNode(pick(TYPES));
        }
        ArrayNode types = NODES.arrayNode();
        for (String type : List.of("string", "number", "boolean", "null", "object", "array")) {
            if (random.nextInt(3) == 0) {
                types.add(type);
            }
        }
        return types.isEmpty() ? NODES.stringNode("integer") : types;
    }

    private JsonNode sub(int depth) {
        return depth <= 0 || random.nextInt(14) == 0 ? leaf() : schema(depth - 1);
    }

    private JsonNode leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.booleanNode(true);
            case 1 -> NODES.booleanNode(false);
            case 2 -> NODES.objectNode();
            default -> NODES.objectNode().set("type", type());
        };
    }

    private void keyword(ObjectNode schema, int depth) {
        switch (random.nextInt(20)) {
            case 0 -> enumeration(schema);
            case 1 -> schema.set("const", value());
            case 2 -> schema.put(pick(List.of("minimum", "exclusiveMinimum")), random.nextInt(4) - 1);
            case 3 -> schema.put(pick(List.of("maximum", "exclusiveMaximum")), random.nextInt(4) + 1);
            case 4 -> schema.set("multipleOf", MAPPER.readTree(pick(List.of("1", "2", "0.5", "4", "3"))));
            case 5 -> schema.put("minLength", random.nextInt(3));
            case 6 -> schema.put("maxLength", random.nextInt(5));
            case 7 -> schema.put("pattern", pick(PATTERNS));
            case 8 -> schema.put("format", pick(FORMATS));
            case 9 -> names(schema.putArray("required"));
            case 10 ->
                schema.set(
                        "additionalProperties",
                        random.nextBoolean() ? NODES.booleanNode(random.nextInt(4) == 0) : sub(depth - 1));
            case 11 -> schema.putObject("patternProperties").set(pick(PATTERNS), sub(depth - 1));
            case 12 -> {
                schema.put(pick(List.of("minProperties", "maxProperties")), random.nextInt(4));
                schema.put(pick(List.of("minItems", "maxItems")), random.nextInt(3));
            }
            case 13 -> schema.set("items", sub(depth - 1));
            case 14 -> array(schema, depth);
            case 15 -> objectRule(schema, depth);
            default -> {
                for (int count = random.nextInt(3); count >= 0; count--) {
                    schema.withObject("/properties").set(pick(NAMES), sub(depth - 1));
                }
            }
        }
    }

    private void enumeration(ObjectNode schema) {
        ArrayNode values = schema.putArray("enum");
        for (int count = random.nextInt(4); count >= 0; count--) {
            values.add(value());
        }
    }

    private void array(ObjectNode schema, int depth) {
        switch (random.nextInt(4)) {
            case 0 -> schema.put("uniqueItems", random.nextInt(3) > 0);
            case 1 -> {
                ArrayNode tuple = schema.putArray("prefixItems");
                tuple.add(sub(depth - 1));
                if (random.nextBoolean()) {
                    tuple.add(sub(depth - 1));
                }
            }
            case 2 -> {
                schema.set("contains", sub(depth - 1));
                if (random.nextBoolean()) {
                    schema.put(pick(List.of("minContains", "maxContains")), random.nextInt(3));
                }
            }
            default -> schema.set("unevaluatedItems", NODES.booleanNode(false));
        }
    }

    private void objectRule(ObjectNode schema, int depth) {
        switch (random.nextInt(4)) {
            case 0 -> schema.putObject("propertyNames").put(pick(List.of("pattern")), pick(PATTERNS));
            case 1 -> names(schema.putObject("dependentRequired").putArray(pick(NAMES)));
            case 2 -> schema.putObject("dependentSchemas").set(pick(NAMES), sub(depth - 1));
            default ->
                schema.set("unevaluatedProperties", random.nextInt(3) > 0 ? NODES.booleanNode(false) : sub(depth - 1));
        }
    }

    private void composite(ObjectNode schema, int depth) {
        switch (random.nextInt(8)) {
            case 0, 1 -> list(schema.putArray("allOf"), depth);
            case 2, 3 -> list(schema.putArray("anyOf"), depth);
            case 4, 5 -> list(schema.putArray("oneOf"), depth);
            case 6 -> schema.set("not", sub(depth - 1));
            default -> {
                schema.set("if", sub(depth - 1));
                schema.set("then", sub(depth - 1));
                if (random.nextBoolean()) {
                    schema.set("else", sub(depth - 1));
                }
            }
        }
    }

    private void list(ArrayNode list, int depth) {
        for (int count = random.nextInt(3); count >= 0; count--) {
            list.add(sub(depth - 1));
        }
    }

    private void names(ArrayNode names) {
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                names.add(name);
            }
        }
    }

    /** A copy in which one to three things are different. */
    ObjectNode changed(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        for (int count = random.nextInt(3); count >= 0; count--) {
            List<ObjectNode> all = new ArrayList<>();
            gather(copy, all);
            change(pick(all));
        }
        return copy;
    }

    private void change(ObjectNode schema) {
        List<String> keywords = new ArrayList<>(schema.propertyNames());
        keywords.remove("$defs");
        switch (random.nextInt(12)) {
            case 0, 1 -> keyword(schema, 2);
            case 2, 3 -> {
                if (!keywords.isEmpty()) {
                    schema.remove(pick(keywords));
                }
            }
            case 4 -> schema.set("type", type());
            case 5 -> composite(schema, 2);
            case 6 -> wrap(schema, keywords);
            case 7, 8, 9 -> nudge(schema, keywords);
            default -> schema.withObject("/properties").set(pick(NAMES), sub(1));
        }
    }

    /** Puts what a schema says one level deeper, alone or beside something else. */
    private void wrap(ObjectNode schema, List<String> keywords) {
        ObjectNode inner = NODES.objectNode();
        keywords.forEach(keyword -> inner.set(keyword, schema.remove(keyword)));
        ArrayNode list = schema.putArray(pick(List.of("allOf", "anyOf", "oneOf")));
        list.add(inner);
        if (random.nextBoolean()) {
            list.add(sub(1));
        }
    }

    /** Moves a number, a name or a value by one. */
    private void nudge(ObjectNode schema, List<String> keywords) {
        for (String keyword : keywords) {
            JsonNode value = schema.get(keyword);
            if (value.isIntegralNumber()) {
                int moved = value.asInt() + (random.nextBoolean() ? 1 : -1);
                schema.put(keyword, keyword.startsWith("m") && !keyword.endsWith("imum") ? Math.max(moved, 1) : moved);
            } else if (keyword.equals("enum") && random.nextBoolean()) {
                ((ArrayNode) value).add(value());
            } else if (keyword.equals("enum") && value.size() > 1) {
                ((ArrayNode) value).remove(0);
            } else if (keyword.equals("required") && random.nextBoolean()) {
                ((ArrayNode) value).add(pick(NAMES));
            }
        }
    }

    private static void gather(JsonNode node, List<ObjectNode> schemas) {
        if (!node.isObject()) {
            return;
        }
        schemas.add((ObjectNode) node);
        for (String keyword : List.of(
                "allOf",
                "anyOf",
                "oneOf",
                "prefixItems",
                "properties",
                "patternProperties",
                "dependentSchemas",
                "$defs")) {
            node.path(keyword).values().forEach(inner -> gather(inner, schemas));
        }
        for (String keyword : List.of(
                "not", "if", "then", "else", "items", "contains", "additionalProperties", "unevaluatedProperties")) {
            gather(node.path(keyword), schemas);
        }
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
