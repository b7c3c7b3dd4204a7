package si.kozolec.draft;

import java.util.List;
import java.util.Set;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelId;
import si.kozolec.sample.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the schema of a draft. */
final class SchemaWriter {

    static final String VERSION = "0.1.0";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> ASSERTED = Set.of("date-time", "date", "time", "uri", "email");

    private SchemaWriter() {}

    static ObjectNode schema(ModelId id, List<Planned> attributes) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$schemaVersion", VERSION);
        schema.put("modelTags", "");
        schema.put("$id", "https://w3id.org/kozolec/" + id.folder() + "/schema.json");
        schema.put("title", "Kozolec - " + id.subject() + " / " + id.name());
        schema.put("description", "");
        schema.put("derivedFrom", "");
        schema.put("license", "CC-BY-4.0");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("id")
                .put("type", "string")
                .put("format", "uri")
                .put("description", "Property. Identifier that belongs to one entity only, preferably a URN.");
        ObjectNode type = properties.putObject("type").put("type", "string");
        type.putArray("enum").add(id.name());
        type.put("description", "Property. Kind of the entity, for this model always " + id.name() + ".");
        attributes.forEach(attribute -> properties.set(attribute.name(), attribute(attribute)));
        ArrayNode required = schema.putArray("required").add("id").add("type");
        attributes.stream().filter(Planned::isRequired).forEach(attribute -> required.add(attribute.name()));
        return schema;
    }

    private static ObjectNode attribute(Planned attribute) {
        ObjectNode schema = NODES.objectNode();
        if (attribute.field().isGeometry()) {
            schema.put("$ref", "https://geojson.org/schema/Geometry.json");
        } else {
            values(schema, attribute.types(), attribute.field(), attribute.format(), attribute.enumeration());
        }
        return schema.put("description", description(attribute));
    }

    private static void values(
            ObjectNode schema, List<String> types, Field field, String format, List<String> enumeration) {
        types(schema, types);
        ObjectNode texts = schema;
        if (types.contains("array")) {
            texts = schema.putObject("items");
            types(texts, List.copyOf(field.itemTypes().stream().sorted().toList()));
            if (field.itemTypes().contains("object")) {
                members(texts, field.inner());
            }
        }
        if (types.contains("object")) {
            members(schema, field.inner());
        }
        if (!enumeration.isEmpty()) {
            enumeration.forEach(texts.putArray("enum")::add);
        } else if (ASSERTED.contains(format)) {
            texts.put("format", format);
        }
    }

    private static void members(ObjectNode schema, List<Field> inner) {
        ObjectNode properties = schema.putObject("properties");
        for (Field field : inner) {
            ObjectNode member = properties.putObject(field.name());
            if (field.isGeometry()) {
                member.put("$ref", "https://geojson.org/schema/Geometry.json");
            } else {
                values(member, field.types().stream().sorted().toList(), field, field.format(), List.of());
            }
            member.put("description", "Property.");
        }
    }

    private static void types(ObjectNode schema, List<String> types) {
        if (types.size() == 1) {
            schema.put("type", types.get(0));
        } else if (!types.isEmpty()) {
            types.forEach(schema.putArray("type")::add);
        }
    }

    /** The description in the little language of Smart Data Models; what nobody knows is left for people to say. */
    private static String description(Planned attribute) {
        AttributeKind kind = attribute.kind();
        StringBuilder text = new StringBuilder(kind.ngsiName()).append('.');
        String words = attribute.description().en().strip();
        if (!words.isEmpty()) {
            text.append(' ').append(words).append(words.endsWith(".") ? "" : ".");
        }
        String vocabulary =
                attribute.known() == null ? null : attribute.known().attribute().modelUri();
        if (vocabulary != null) {
            text.append(" Model:'").append(vocabulary).append("'.");
        }
        if (!attribute.unit().isEmpty() && attribute.isNumber()) {
            text.append(" Units:'").append(attribute.unit()).append("'.");
        }
        return text.toString();
    }
}
