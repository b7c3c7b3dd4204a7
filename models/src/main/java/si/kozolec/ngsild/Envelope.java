package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;

/** Finds the entities in a document: one, an array, a notification's {@code data}, the features of a collection. */
public final class Envelope {

    /** A notification in an array in a notification is a joke, not an envelope. */
    private static final int DEEPEST = 4;

    private Envelope() {}

    /**
     * An entity and where it stands.
     *
     * @param pointer the place in the document (RFC 6901); empty when the document is the entity
     * @param entity the entity; for a GeoJSON feature still the feature
     */
    public record Held(String pointer, JsonNode entity) {}

    /** The entities of a document in their order; what is not an object is held too, so that it can be told. */
    public static List<Held> open(JsonNode document) {
        if (document.isObject() && letter(document).isEmpty()) {
            return List.of(new Held("", document));
        }
        List<Held> held = new ArrayList<>();
        open(document, "", DEEPEST, held);
        return List.copyOf(held);
    }

    private static void open(JsonNode document, String pointer, int depth, List<Held> held) {
        if (depth > 0 && document.isArray()) {
            for (int index = 0; index < document.size(); index++) {
                open(document.get(index), pointer + "/" + index, depth - 1, held);
            }
            return;
        }
        String letter = document.isObject() && depth > 0 ? letter(document) : "";
        if (letter.isEmpty()) {
            held.add(new Held(pointer, document));
        } else {
            open(document.path(letter), Pointers.below(pointer, letter), depth - 1, held);
        }
    }

    /** The member that holds the entities, when this is an envelope; empty when it is an entity. */
    private static String letter(JsonNode object) {
        String type = object.path("type").asString("");
        boolean hasData = object.path("data").isContainer();
        if (hasData && type.equals("Notification")) {
            return "data";
        }
        if (hasData && type.isEmpty() && object.has("subscriptionId")) {
            return "data";
        }
        if (type.equals("FeatureCollection") && object.path("features").isArray()) {
            return "features";
        }
        boolean nameless = !object.has("id") && !object.has("@id") && type.isEmpty() && !object.has("@type");
        return nameless && object.path("entities").isArray() ? "entities" : "";
    }
}
