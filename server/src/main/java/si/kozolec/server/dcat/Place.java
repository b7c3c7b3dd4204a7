package si.kozolec.server.dcat;

import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/**
 * A part of a schema, and the shape that is to say it.
 *
 * @param shape what the part becomes
 * @param schema the part
 * @param path of which attribute it speaks, {@code address/streetAddress}; empty for the entity
 * @param reading what becomes of that attribute's values
 */
record Place(Node shape, JsonNode schema, String path, Reading reading) {

    /** Deeper than any model goes; what is below is not said. */
    private static final int DEEPEST = 60;

    /** Another part about the same values, said by another shape. */
    Place with(Node other, JsonNode part) {
        return new Place(other, part, path, reading);
    }

    /** Another part about the same values, said by the same shape. */
    Place with(JsonNode part) {
        return with(shape, part);
    }

    boolean has(String keyword) {
        return schema.has(keyword);
    }

    JsonNode get(String keyword) {
        return schema.path(keyword);
    }

    /** The format that is asked for; empty when none is. */
    String format() {
        return get("format").asString("");
    }

    /** The path of a member. */
    String below(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Whether a shape could look into the values at all. */
    boolean isVisible() {
        return reading != Reading.OPAQUE
                && path.chars().filter(character -> character == '/').count() <= DEEPEST;
    }
}
