package si.kozolec.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a bundle in draft-07 of JSON Schema, for the many programs that know nothing newer: {@code schema.bundled.draft07.json}.
 *
 * <p>It accepts all that the bundle accepts. What draft-07 cannot say is left out, and the document names it in its {@code $comment}.
 */
public final class Draft07 {

    /** The name of the file in the model's folder. */
    public static final String FILE = "schema.bundled.draft07.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DEFS = "#/$defs/";

    /** Keywords that look into the same value, so that others of them may know a property too. */
    private static final List<String> IN_PLACE =
            List.of("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "$ref");

    private final Set<String> lost = new TreeSet<>();

    private Draft07() {}

    /** The document, as bytes; the same bundle gives the same bytes. */
    public static byte[] of(SchemaBundle bundle) {
        return JsonText.pretty(new Draft07().document(bundle.schema()));
    }

    private ObjectNode document(ObjectNode schema) {
        ObjectNode copy = (ObjectNode) copy(schema);
        ObjectNode document = NODES.objectNode();
        document.put("$schema", Dialect.DRAFT_7.uri() + "#");
        if (!lost.isEmpty()) {
            document.put("$comment", "Draft-07 cannot say, and so this leaves out: " + String.join(", ", lost));
        }
        copy.forEachEntry(document::putIfAbsent);
        return document;
    }

    private JsonNode copy(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            keyword(member.getKey(), member.getValue(), object, copy);
        }
        return referenceAlone(copy);
    }

    private void keyword(String name, JsonNode value, ObjectNode schema, ObjectNode copy) {
        switch (name) {
            case "$schema" -> {
                // Said once, by the document.
            }
            case "$defs" -> copy.set("definitions", byName(value));
            case "$ref" ->
                copy.put(
                        "$ref",
                        value.asString().startsWith(DEFS)
                                ? "#/definitions/" + value.asString().substring(DEFS.length())
                                : value.asString());
            // Draft-07 refuses to have something there twice, and programs refuse the whole schema with it.
            case "enum", "required" -> copy.set(name, once(value));
            case "prefixItems" -> copy.set("items", list(value));
            case "items" -> copy.set(schema.has("prefixItems") ? "additionalItems" : "items", copy(value));
            case "dependentRequired" ->
                value.forEachEntry((key, names) -> dependencies(copy).set(key, names));
            case "dependentSchemas" ->
                value.forEachEntry((key, one) -> {
                    if (dependencies(copy).has(key)) {
                        // Both for one name: there is room for one of them here, the other is said apart.
                        all(copy).addObject().putObject("dependencies").set(key, copy(one));
                    } else {
                        dependencies(copy).set(key, copy(one));
                    }
                });
            case "contains" -> {
                if (schema.path("minContains").asInt(1) > 0) {
                    copy.set("contains", copy(value));
                }
            }
            case "minContains", "maxContains", "contentSchema", "unevaluatedItems" -> lost.add(name);
            case "unevaluatedProperties" -> {
                if (IN_PLACE.stream().noneMatch(schema::has) && !schema.has("additionalProperties")) {
                    copy.set("additionalProperties", copy(value));
                } else {
                    lost.add(name);
                }
            }
            default -> other(name, value, copy);
        }
    }

    private void other(String name, JsonNode value, ObjectNode copy) {
        switch (Keyword.named(name, value).orElse(Keyword.ANYTHING)) {
            case SCHEMA -> copy.set(name, copy(value));
            case SCHEMA_LIST -> {
                if (copy.path(name) instanceof ArrayNode begun) {
                    begun.addAll(list(value));
                } else {
                    copy.set(name, list(value));
                }
            }
            case SCHEMAS_BY_NAME -> copy.set(name, byName(value));
            default -> copy.set(name, value);
        }
    }

    /** What stands beside a reference counts for nothing in draft-07, so the reference moves into a list of its own. */
    private static ObjectNode referenceAlone(ObjectNode copy) {
        if (!copy.has("$ref") || copy.size() == 1) {
            return copy;
        }
        JsonNode reference = copy.remove("$ref");
        all(copy).addObject().set("$ref", reference);
        return copy;
    }

    private static ArrayNode all(ObjectNode copy) {
        return copy.path("allOf") instanceof ArrayNode begun ? begun : copy.putArray("allOf");
    }

    private static ObjectNode dependencies(ObjectNode copy) {
        return copy.path("dependencies") instanceof ObjectNode begun ? begun : copy.putObject("dependencies");
    }

    private static JsonNode once(JsonNode values) {
        return values.isArray() ? NODES.arrayNode().addAll(new LinkedHashSet<>(values.values())) : values;
    }

    private ArrayNode list(JsonNode schemas) {
        ArrayNode list = NODES.arrayNode();
        schemas.values().forEach(schema -> list.add(copy(schema)));
        return list;
    }

    private ObjectNode byName(JsonNode schemas) {
        ObjectNode copies = NODES.objectNode();
        schemas.forEachEntry((name, schema) -> copies.set(name, copy(schema)));
        return copies;
    }
}
