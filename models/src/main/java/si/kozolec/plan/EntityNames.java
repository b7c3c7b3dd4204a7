package si.kozolec.plan;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The names that every entity may have, whatever its schema, and what a plan asks of them. */
final class EntityNames {

    private static final JsonNode TEXT = schema("string");
    private static final JsonNode TEXTS = schema("string", "array").set("items", schema("string"));

    /** What is said of an entity that was deleted hangs on nothing else, and is for others to say. */
    private static final JsonNode NEVER = BooleanNode.FALSE;

    /** For each name the schema that holds beside the model's. */
    static final SortedMap<String, JsonNode> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("id", TEXT),
            Map.entry("type", TEXT),
            Map.entry("@context", TEXTS),
            Map.entry("createdAt", TEXT),
            Map.entry("modifiedAt", TEXT),
            Map.entry("deletedAt", NEVER),
            Map.entry("expiresAt", TEXT),
            Map.entry("scope", TEXTS),
            Map.entry("dateCreated", TEXT),
            Map.entry("dateModified", TEXT),
            Map.entry("TimeInstant", TEXT)));

    /**
     * For each name that every object in a value may have, whatever its schema, what it must be: they are {@code @id} and {@code
     * @type} of JSON-LD as NGSI-LD writes them, as in an address that says that it is a {@code PostalAddress}.
     */
    static final SortedMap<String, JsonNode> INSIDE = new TreeMap<>(Map.of("id", TEXT, "type", TEXT));

    /** Those that are set aside before an entity is judged by its schema. */
    static final Set<String> SET_ASIDE =
            Set.of("@context", "createdAt", "modifiedAt", "deletedAt", "expiresAt", "scope");

    private EntityNames() {}

    private static ObjectNode schema(String... types) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode list = schema.putArray("type");
        for (String type : types) {
            list.add(type);
        }
        return schema;
    }
}
