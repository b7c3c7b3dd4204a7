package si.kozolec.ngsild;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads places that are not written as GeoJSON: NGSIv2's {@code "46.05,14.5"}, which is latitude first, and GeoJSON as text. */
final class Geometry {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 40;

    private Geometry() {}

    /** The geometry that stands in a text as GeoJSON. */
    static Optional<JsonNode> fromText(JsonNode value) {
        if (!value.isString() || !value.stringValue().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        byte[] bytes = value.stringValue().getBytes(StandardCharsets.UTF_8);
        return JsonDocument.read("", bytes).content().filter(FormReader::isGeometry);
    }

    /** The geometry of one of NGSIv2's simple forms; empty when it is not written as that form wants it. */
    static Optional<JsonNode> simple(@Nullable String type, JsonNode value) {
        if (type == null) {
            return Optional.empty();
        }
        return switch (type) {
            case "geo:point" -> position(value).map(point -> geometry("Point", point));
            case "geo:line" -> positions(value, 2).map(line -> geometry("LineString", line));
            case "geo:polygon" -> positions(value, 4).map(ring -> geometry("Polygon", array(List.of(ring))));
            case "geo:box" -> positions(value, 2).filter(box -> box.size() == 2).map(Geometry::box);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> position(JsonNode value) {
        if (!value.isString()) {
            return Optional.empty();
        }
        String[] parts = value.stringValue().split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<JsonNode> latitude = number(parts[0]);
        Optional<JsonNode> longitude = number(parts[1]);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(array(List.of(longitude.get(), latitude.get())))
                : Optional.empty();
    }

    private static Optional<JsonNode> positions(JsonNode value, int least) {
        List<JsonNode> positions = new ArrayList<>();
        for (JsonNode one : value.values()) {
            Optional<JsonNode> position = position(one);
            if (position.isEmpty()) {
                return Optional.empty();
            }
            positions.add(position.get());
        }
        return positions.size() < least ? Optional.empty() : Optional.of(array(positions));
    }

    private static JsonNode box(JsonNode corners) {
        JsonNode west = corners.get(0).get(0);
        JsonNode south = corners.get(0).get(1);
        JsonNode east = corners.get(1).get(0);
        JsonNode north = corners.get(1).get(1);
        JsonNode start = array(List.of(west, south));
        JsonNode ring = array(List.of(
                start, array(List.of(east, south)), array(List.of(east, north)), array(List.of(west, north)), start));
        return geometry("Polygon", array(List.of(ring)));
    }

    /** A number that stands in a text; every digit is kept. */
    static Optional<JsonNode> number(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        return JsonDocument.read("", plain.getBytes(StandardCharsets.UTF_8))
                .content()
                .filter(JsonNode::isNumber);
    }

    private static ObjectNode geometry(String type, JsonNode coordinates) {
        return NODES.objectNode().put("type", type).set("coordinates", coordinates);
    }

    private static ArrayNode array(List<JsonNode> items) {
        return NODES.arrayNode().addAll(items);
    }
}
