package si.kozolec.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a schema into the dialect 2020-12, from whichever edition it is written in.
 *
 * <p>Keywords that changed are rewritten; keywords that do not exist, and values that a keyword cannot have, are left out and
 * told. It walks the structure of the schema; what one keyword's value must look like, {@link ValueMender} knows.
 */
final class SchemaCopier {

    private static final int ROOM = 2_000_000;
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BundleFindings findings;
    private final References references;
    private final ValueMender values;
    private int copied;

    SchemaCopier(BundleFindings findings, References references) {
        this.findings = findings;
        this.references = references;
        this.values = new ValueMender(findings);
    }

    /** Gives what stands in place of a reference; empty when it leads nowhere. */
    interface References {
        Optional<JsonNode> refer(String keyword, String reference, SchemaPlace at);
    }

    /** How many nodes were copied so far. */
    int copied() {
        return copied;
    }

    /** A schema in the dialect 2020-12 that means what that one means where it stands. */
    JsonNode copy(JsonNode schema, SchemaPlace place) {
        SchemaPlace at = place.entered();
        if (schema.isBoolean()) {
            return schema;
        }
        if (!schema.isObject()) {
            findings.add(at.path(), at.pointer(), Severity.WARNING, "schema-no-object");
            return NODES.booleanNode(true);
        }
        copied += 1 + schema.size() + at.scope().size();
        if (copied > ROOM) {
            return NODES.booleanNode(true);
        }
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            keyword(member.getKey(), member.getValue(), schema, at, copy);
        }
        Loose.ends(copy);
        if (at.scope().watchesItems() && !at.dialect().containsCountsAsLook()) {
            Loose.unseenContains(copy);
        }
        return withReferences(schema, copy, at);
    }

    private void keyword(String name, JsonNode value, JsonNode schema, SchemaPlace at, ObjectNode copy) {
        Optional<Keyword> keyword = Keyword.named(name, value);
        if (keyword.isEmpty() || !at.dialect().knowsReference(name)) {
            findings.add(at.path(), Pointers.below(at.pointer(), name), Severity.WARNING, "keyword-unknown", name);
            return;
        }
        SchemaPlace inside = at.below(name);
        if (!keyword.get().allows(value)) {
            values.tell(inside, name, value);
            return;
        }
        switch (keyword.get()) {
            case SCHEMA -> copy.set(name, copy(value, inside));
            case SCHEMA_LIST -> copy.set(name, list(value, inside));
            case SCHEMAS_BY_NAME -> copy.set(name, byName(name, value, inside));
            case TEXT, YES_OR_NO, NUMBER, POSITIVE_NUMBER, COUNT, ANYTHING, LIST -> copy.set(name, value);
            case SPECIAL -> special(name, value, schema, inside, copy);
            case IDENTITY, METADATA -> {
                // Not in a bundle.
            }
        }
    }

    private void special(String name, JsonNode value, JsonNode schema, SchemaPlace at, ObjectNode copy) {
        switch (name) {
            case "items" -> items(value, at, copy);
            case "additionalItems" -> {
                // Without a tuple it never meant anything.
                if (schema.path("items").isArray() && Keyword.SCHEMA.allows(value)) {
                    copy.set("items", copy(value, at));
                }
            }
            case "dependencies" -> dependencies(value, at, copy);
            case "$ref", "$dynamicRef", "$recursiveRef" -> {
                if (!value.isString()) {
                    values.tell(at, name, value);
                }
            }
            default -> values.mend(name, value, schema, at, copy);
        }
    }

    private void items(JsonNode value, SchemaPlace at, ObjectNode copy) {
        if (Keyword.SCHEMA.allows(value)) {
            copy.set("items", copy(value, at));
        } else if (Keyword.SCHEMA_LIST.allows(value)) {
            copy.set("prefixItems", list(value, at));
        } else {
            values.tell(at, "items", value);
        }
    }

    private void dependencies(JsonNode value, SchemaPlace at, ObjectNode copy) {
        for (Map.Entry<String, JsonNode> dependency : value.properties()) {
            SchemaPlace inside = at.below(dependency.getKey());
            if (dependency.getValue().isArray()) {
                values.names(dependency.getValue(), inside, "dependencies")
                        .ifPresent(names -> object(copy, "dependentRequired").set(dependency.getKey(), names));
            } else {
                object(copy, "dependentSchemas").set(dependency.getKey(), copy(dependency.getValue(), inside));
            }
        }
    }

    private ArrayNode list(JsonNode schemas, SchemaPlace at) {
        ArrayNode list = NODES.arrayNode();
        for (int index = 0; index < schemas.size(); index++) {
            list.add(copy(schemas.path(index), at.below(String.valueOf(index))));
        }
        return list;
    }

    private ObjectNode byName(String keyword, JsonNode schemas, SchemaPlace at) {
        ObjectNode copies = NODES.objectNode();
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            SchemaPlace inside = at.below(entry.getKey());
            Optional<String> name = keyword.equals("patternProperties")
                    ? values.pattern(entry.getKey(), inside)
                    : Optional.of(entry.getKey());
            name.ifPresent(n -> copies.set(n, copy(entry.getValue(), inside)));
        }
        return copies;
    }

    /** Puts what a reference leads to in its place; what the schema itself says about the value is kept beside it. */
    private JsonNode withReferences(JsonNode schema, ObjectNode own, SchemaPlace at) {
        if (at.dialect().hidesWhatStandsBesideReference() && schema.path("$ref").isString()) {
            own.retain(
                    own.propertyNames().stream().filter(Keyword::isAnnotation).toList());
        }
        List<JsonNode> targets = new ArrayList<>();
        for (String keyword : REFERENCES) {
            if (schema.path(keyword).isString() && at.dialect().knowsReference(keyword)) {
                String reference = schema.path(keyword).asString();
                references
                        .refer(keyword, reference.isEmpty() ? "#" : reference, at)
                        .ifPresent(targets::add);
            }
        }
        if (targets.isEmpty()) {
            return own;
        }
        JsonNode target = targets.get(0);
        if (targets.size() == 1 && own.isEmpty()) {
            return target;
        }
        if (targets.size() == 1
                && target.isObject()
                && own.propertyNames().stream().allMatch(Keyword::isAnnotation)) {
            target.forEachEntry(own::putIfAbsent);
            return own;
        }
        ArrayNode all = own.path("allOf").isArray() ? (ArrayNode) own.path("allOf") : own.putArray("allOf");
        all.addAll(targets);
        return own;
    }

    private static ObjectNode object(ObjectNode copy, String name) {
        return copy.path(name).isObject() ? (ObjectNode) copy.path(name) : copy.putObject(name);
    }
}
