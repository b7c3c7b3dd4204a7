package si.kozolec.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Knows where schemas stand in a schema. Whatever stands elsewhere is data, however much it looks like a schema: a value of
 * {@code enum}, an example, a property that is called {@code $id}.
 */
final class Subschemas {

    private static final Set<String> BY_NAME = Set.of("$defs", "definitions", "dependencies");
    private static final Set<String> ONE_OR_MORE = Set.of("items", "additionalItems");

    private Subschemas() {}

    /** Each schema that stands directly in that one, by the pointer to it. */
    static Map<String, JsonNode> of(String pointer, JsonNode schema) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!value.isContainer()) {
                continue;
            }
            Keyword keyword = Keyword.named(name, value).orElse(Keyword.ANYTHING);
            if (keyword == Keyword.SCHEMAS_BY_NAME || BY_NAME.contains(name)) {
                String below = Pointers.below(pointer, name);
                for (Map.Entry<String, JsonNode> entry : value.properties()) {
                    add(Pointers.below(below, entry.getKey()), entry.getValue(), found);
                }
            } else if (keyword == Keyword.SCHEMA || keyword == Keyword.SCHEMA_LIST || ONE_OR_MORE.contains(name)) {
                String below = Pointers.below(pointer, name);
                add(below, value, found);
                for (int index = 0; value.isArray() && index < value.size(); index++) {
                    add(below + "/" + index, value.path(index), found);
                }
            }
        }
        return found;
    }

    private static void add(String pointer, JsonNode schema, Map<String, JsonNode> found) {
        if (schema.isObject()) {
            found.put(pointer, schema);
        }
    }
}
