package si.kozolec.schema;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Knows where schemas stand in a schema. Whatever stands elsewhere is data, however much it looks like a schema: a value of
 * {@code enum}, an example, a property that is called {@code $id}.
 */
final class Subschemas {

    private static final Set<String> BY_NAME = Set.of("$defs", "definitions", "dependencies");
    private static final Set<String> ONE_OR_MORE = Set.of("items", "additionalItems");

    private Subschemas() {}

    /** Shows each schema that stands directly in that one, with the pointer to it. */
    static void each(String pointer, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
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
                    show(Pointers.below(below, entry.getKey()), entry.getValue(), visitor);
                }
            } else if (keyword == Keyword.SCHEMA || keyword == Keyword.SCHEMA_LIST || ONE_OR_MORE.contains(name)) {
                String below = Pointers.below(pointer, name);
                show(below, value, visitor);
                for (int index = 0; value.isArray() && index < value.size(); index++) {
                    show(below + "/" + index, value.path(index), visitor);
                }
            }
        }
    }

    private static void show(String pointer, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        if (schema.isObject()) {
            visitor.accept(pointer, schema);
        }
    }
}
