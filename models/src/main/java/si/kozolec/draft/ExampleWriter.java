package si.kozolec.draft;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelId;
import si.kozolec.sample.Folding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one entity of the payload as the four examples that each model has. */
final class ExampleWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ModelId id;
    private final List<Planned> attributes;

    ExampleWriter(ModelId id, List<Planned> attributes) {
        this.id = id;
        this.attributes = attributes;
    }

    /** The examples by the names of their files. */
    SortedMap<String, ObjectNode> write(ObjectNode entity) {
        Map<String, Planned> byField = new TreeMap<>();
        attributes.forEach(attribute -> byField.put(attribute.field().name(), attribute));
        ObjectNode keyValues = start(entity);
        ObjectNode normalized = start(entity);
        ObjectNode v2 = start(entity);
        entity.forEachEntry((name, written) -> {
            Planned attribute = byField.get(name);
            if (attribute != null && !written.isNull()) {
                JsonNode value = safe(attribute, written);
                keyValues.set(attribute.name(), value);
                normalized.set(attribute.name(), normalized(attribute, value));
                v2.set(attribute.name(), v2(attribute, value));
            }
        });
        SortedMap<String, ObjectNode> examples = new TreeMap<>();
        examples.put("example.json", keyValues);
        examples.put("example.jsonld", linked(keyValues));
        examples.put("example-normalized.json", v2);
        examples.put("example-normalized.jsonld", linked(normalized));
        return examples;
    }

    private ObjectNode start(ObjectNode entity) {
        String given = entity.path("id")
                .asString(entity.path("id").isNumber() ? entity.path("id").toString() : "");
        String urn = given.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")
                ? given
                : "urn:ngsi-ld:" + id.name() + ":" + (given.isBlank() ? "1" : String.join("-", Folding.words(given)));
        return NODES.objectNode().put("id", urn).put("type", id.name());
    }

    private ObjectNode linked(ObjectNode entity) {
        ObjectNode linked = entity.deepCopy();
        linked.putArray("@context")
                .add("https://w3id.org/kozolec/models/" + id + "/" + SchemaWriter.VERSION + "/context.jsonld");
        return linked;
    }

    /** Addresses of people are not for the public; all else is left to whoever submits. */
    private static JsonNode safe(Planned attribute, JsonNode value) {
        if (!value.isString() || !attribute.mayBePersonal()) {
            return value;
        }
        String key = Folding.key(attribute.name());
        if (attribute.field().format().equals("email")) {
            return NODES.stringNode("ime.priimek@example.org");
        }
        boolean phone = key.contains("phone") || key.contains("telefon") || key.contains("fax");
        return phone ? NODES.stringNode("+386 1 000 00 00") : value;
    }

    private static ObjectNode normalized(Planned attribute, JsonNode value) {
        AttributeKind kind = attribute.kind();
        ObjectNode written = NODES.objectNode().put("type", kind.ngsiName());
        switch (kind) {
            case RELATIONSHIP -> written.set("object", value);
            case LANGUAGE_PROPERTY -> written.set("languageMap", value);
            case VOCAB_PROPERTY -> written.set("vocab", value);
            case JSON_PROPERTY -> written.set("json", value);
            case LIST_PROPERTY -> written.set("valueList", value);
            case LIST_RELATIONSHIP -> written.set("objectList", value);
            case PROPERTY, GEO_PROPERTY, UNSTATED -> written.set("value", value);
        }
        if (value.isNumber() && !attribute.unit().isEmpty()) {
            written.put("unitCode", attribute.unit());
        }
        return written;
    }

    private static ObjectNode v2(Planned attribute, JsonNode value) {
        String type = switch (value.getNodeType()) {
            case NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
            case STRING ->
                attribute.kind() == AttributeKind.RELATIONSHIP
                        ? "Relationship"
                        : attribute.format().equals("date-time") ? "DateTime" : "Text";
            default -> attribute.field().isGeometry() ? "geo:json" : "StructuredValue";
        };
        ObjectNode written = NODES.objectNode().put("type", type);
        written.set("value", value);
        if (value.isNumber() && !attribute.unit().isEmpty()) {
            written.putObject("metadata")
                    .putObject("unitCode")
                    .put("type", "Text")
                    .put("value", attribute.unit());
        }
        return written;
    }
}
