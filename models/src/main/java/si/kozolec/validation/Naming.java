package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an entity says about itself that leads to its model.
 *
 * @param types its types, as written
 * @param contexts the addresses in its {@code @context}
 */
record Naming(List<String> types, List<String> contexts) {

    private static final int MOST = 20;

    Naming {
        types = List.copyOf(types);
        contexts = List.copyOf(contexts);
    }

    static Naming of(JsonNode entity) {
        JsonNode type = type(entity);
        boolean feature =
                type.asString("").equals("Feature") && entity.path("properties").isObject();
        if (feature) {
            type = type(entity.path("properties"));
        }
        return new Naming(texts(type), texts(entity.path("@context")));
    }

    /** The same with contexts that came beside the entity, when it has none of its own. */
    Naming beside(List<String> others) {
        return contexts.isEmpty() && !others.isEmpty() ? new Naming(types, others) : this;
    }

    /** Its first type; empty when it has none. */
    String type() {
        return types.isEmpty() ? "" : types.get(0);
    }

    private static JsonNode type(JsonNode entity) {
        JsonNode type = entity.has("type") ? entity.path("type") : entity.path("@type");
        // Some write even the type as if it were an attribute.
        return type.isObject() ? type.path("value") : type;
    }

    private static List<String> texts(JsonNode oneOrSeveral) {
        List<String> texts = new ArrayList<>();
        Stream<JsonNode> all = oneOrSeveral.isArray() ? oneOrSeveral.valueStream() : Stream.of(oneOrSeveral);
        all.filter(JsonNode::isString).limit(MOST).map(JsonNode::asString).forEach(texts::add);
        return texts;
    }
}
