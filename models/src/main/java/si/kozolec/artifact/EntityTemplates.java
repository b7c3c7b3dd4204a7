package si.kozolec.artifact;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity of a model to begin with, in both representations: the model's example, or where it has none, one with the required
 * attributes.
 */
record EntityTemplates(ObjectNode normalized, ObjectNode keyValues) {

    private static final String EXAMPLES = "/examples/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static EntityTemplates of(ModelFiles files, ModelVersion model) {
        ObjectNode keyValues = example(files, model, "example.jsonld")
                .or(() -> example(files, model, "example.json"))
                .orElseGet(() -> required(model, false));
        ObjectNode normalized =
                example(files, model, "example-normalized.jsonld").orElseGet(() -> required(model, true));
        return new EntityTemplates(identified(normalized, model), identified(keyValues, model));
    }

    private static Optional<ObjectNode> example(ModelFiles files, ModelVersion model, String name) {
        String path = model.id().folder() + EXAMPLES + name;
        return files.read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .filter(JsonNode::isObject)
                .map(found -> ((ObjectNode) found).deepCopy().without("@context"));
    }

    /** With an identifier that brokers accept, and the type. */
    private static ObjectNode identified(ObjectNode entity, ModelVersion model) {
        String id = entity.path("id").asString("");
        ObjectNode whole = NODES.objectNode();
        whole.put(
                "id", id.indexOf(':') > 0 ? id : "urn:ngsi-ld:" + model.entityType() + ":" + (id.isEmpty() ? "1" : id));
        whole.put("type", model.entityType());
        entity.forEachEntry((name, value) -> {
            if (!whole.has(name)) {
                whole.set(name, value);
            }
        });
        return whole;
    }

    private static ObjectNode required(ModelVersion model, boolean normalized) {
        ObjectNode entity = NODES.objectNode();
        for (Attribute attribute : model.attributes()) {
            if (model.required().contains(attribute.name())
                    && !List.of("id", "type").contains(attribute.name())) {
                JsonNode value = value(attribute);
                entity.set(attribute.name(), normalized ? wrapped(attribute, value) : value);
            }
        }
        return entity;
    }

    private static ObjectNode wrapped(Attribute attribute, JsonNode value) {
        AttributeKind kind = attribute.kind() == AttributeKind.UNSTATED ? AttributeKind.PROPERTY : attribute.kind();
        String member = switch (kind) {
            case RELATIONSHIP -> "object";
            case LANGUAGE_PROPERTY -> "languageMap";
            case VOCAB_PROPERTY -> "vocab";
            case JSON_PROPERTY -> "json";
            case LIST_PROPERTY -> "valueList";
            case LIST_RELATIONSHIP -> "objectList";
            case PROPERTY, GEO_PROPERTY, UNSTATED -> "value";
        };
        ObjectNode written = NODES.objectNode().put("type", kind.ngsiName());
        written.set(member, value);
        return written;
    }

    private static JsonNode value(Attribute attribute) {
        if (attribute.kind() == AttributeKind.GEO_PROPERTY) {
            ObjectNode point = NODES.objectNode().put("type", "Point");
            point.putArray("coordinates").add(14.5058).add(46.0511);
            return point;
        }
        String type = attribute.types().isEmpty() ? "string" : attribute.types().get(0);
        if (!attribute.enumeration().isEmpty() && type.equals("string")) {
            return NODES.stringNode(attribute.enumeration().get(0));
        }
        if (attribute.kind() == AttributeKind.RELATIONSHIP && type.equals("string")) {
            return NODES.stringNode("urn:ngsi-ld:Thing:1");
        }
        return switch (type) {
            case "number", "integer" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode();
            case "object" -> NODES.objectNode();
            default ->
                NODES.stringNode(text(
                        attribute.formats().isEmpty() ? "" : attribute.formats().get(0)));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date-time" -> "2026-01-01T12:00:00Z";
            case "date" -> "2026-01-01";
            case "time" -> "12:00:00Z";
            case "uri" -> "https://example.org/";
            case "email" -> "info@example.org";
            default -> "…";
        };
    }
}
