package si.kozolec.server.dcat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example with one mistake in it.
 *
 * @param kind which mistake
 * @param name the attribute that has it
 * @param payload the whole entity
 */
record Mutation(String kind, String name, ObjectNode payload) {

    /** An attribute that is {@code null}: in RDF it is not there. */
    static final String NULL = "null";

    /** A text in place of an array: in RDF it is an array of one. */
    static final String TEXT_FOR_LIST = "list as text";

    /** One item in place of the array that has it. */
    static final String ITEM_FOR_LIST = "list as its item";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_ALL =
            Set.of("id", "type", "@context", "dateCreated", "dateModified", "createdAt", "modifiedAt");

    /** Twelve kinds of mistakes, at each place of the first level that has room for them. */
    static List<Mutation> of(ObjectNode entity, List<String> required) {
        List<Mutation> made = new ArrayList<>();
        entity.propertyNames().stream()
                .filter(name -> !OF_ALL.contains(name))
                .forEach(name -> at(name, entity.path(name), entity, made));
        for (String name : required) {
            if (entity.has(name)) {
                ObjectNode copy = entity.deepCopy();
                copy.remove(name);
                made.add(new Mutation("missing required", name, copy));
            }
        }
        put(made, entity, "wrong enum value", "type", NODES.stringNode("Somthing"));
        return made;
    }

    private static void at(String name, JsonNode value, ObjectNode entity, List<Mutation> made) {
        put(made, entity, "wrong type", name, value.isBoolean() ? NODES.stringNode("yes") : NODES.booleanNode(true));
        put(made, entity, NULL, name, NODES.nullNode());
        if (value.isNumber()) {
            put(made, entity, "number as string", name, NODES.stringNode(value.toString()));
        }
        if (value.isString()) {
            put(made, entity, "string as number", name, NODES.numberNode(17));
        }
        if (value.isArray()) {
            put(made, entity, TEXT_FOR_LIST, name, NODES.stringNode("a, b"));
            put(
                    made,
                    entity,
                    "list of odd things",
                    name,
                    NODES.arrayNode().add(true).add(17).add("č"));
            if (!value.isEmpty()) {
                put(made, entity, ITEM_FOR_LIST, name, value.get(0));
            }
        } else if (value.isObject()) {
            put(made, entity, "object as text", name, NODES.stringNode(value.toString()));
        } else {
            put(
                    made,
                    entity,
                    "several values",
                    name,
                    NODES.arrayNode().add(value).add(other(value)));
        }
    }

    /** Whether the mistake is nothing in RDF, so that no shape can see it. */
    boolean vanishes() {
        return kind.equals(NULL);
    }

    /** The payload as it would come back from RDF: what is null is not there, and what was an array before still is one. */
    ObjectNode asRead() {
        ObjectNode read = payload.deepCopy();
        JsonNode value = read.path(name);
        if (value.isNull()) {
            read.remove(name);
        } else if (kind.equals(TEXT_FOR_LIST) || kind.equals(ITEM_FOR_LIST)) {
            read.set(name, NODES.arrayNode().add(value));
        }
        return read;
    }

    private static JsonNode other(JsonNode value) {
        return value.isNumber()
                ? NODES.numberNode(value.decimalValue().add(BigDecimal.ONE))
                : value.isBoolean() ? NODES.booleanNode(!value.asBoolean()) : NODES.stringNode(value.asString() + "x");
    }

    private static void put(List<Mutation> made, ObjectNode entity, String kind, String name, JsonNode value) {
        ObjectNode copy = entity.deepCopy();
        copy.set(name, value);
        made.add(new Mutation(kind, name, copy));
    }
}
