package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads from a schema which {@code type} its entities have. */
final class EntityTypes {

    private static final int DEEPEST = 5;

    private EntityTypes() {}

    /** The types that the schema allows; empty when it does not say. */
    static List<String> of(JsonNode schema) {
        List<String> types = new ArrayList<>();
        collect(schema, types, 0);
        return types;
    }

    private static void collect(JsonNode schema, List<String> types, int depth) {
        JsonNode type = schema.path("properties").path("type");
        add(types, type.path("const"));
        for (JsonNode one : type.path("enum").values()) {
            add(types, one);
        }
        if (depth < DEEPEST) {
            for (JsonNode part : schema.path("allOf").values()) {
                collect(part, types, depth + 1);
            }
        }
    }

    private static void add(List<String> types, JsonNode type) {
        if (type.isString() && !types.contains(type.asString())) {
            types.add(type.asString());
        }
    }
}
