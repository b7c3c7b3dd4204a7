package si.kozolec.ngsild;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what relationships point to. */
final class Targets {

    private Targets() {}

    /** The targets of a relationship as plain text: {@code [{"object": "urn:…"}]} is an array of texts to a schema. */
    static JsonNode of(JsonNode value, Moves moves, Place to, Place from) {
        if (!value.isArray()) {
            return one(value, moves, to, from);
        }
        ArrayNode targets = JsonNodeFactory.instance.arrayNode(value.size());
        for (int index = 0; index < value.size(); index++) {
            JsonNode item = value.get(index);
            targets.add(item.isObject() ? one(item, moves, to.below(index), from.below(index)) : item);
        }
        return targets;
    }

    /** One target. */
    static JsonNode one(JsonNode value, Moves moves, Place to, Place from) {
        for (String member : List.of("object", "@id")) {
            if (value.path(member).isString()) {
                moves.add(to, from.below(member));
                return value.path(member);
            }
        }
        return value;
    }
}
