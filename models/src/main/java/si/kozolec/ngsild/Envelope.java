package si.kozolec.ngsild;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the entities in a document: one, an array, a notification's {@code data}, the features of a collection. */
public final class Envelope {

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
        return List.of(new Held("", document));
    }
}
