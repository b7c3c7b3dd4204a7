package si.kozolec.ngsild;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity laid out for reading, be it plain or a GeoJSON feature: a feature keeps the identifier and the geometry outside, and
 * all else in its {@code properties}.
 */
final class Feature {

    private final ObjectNode entity;
    private final @Nullable ObjectNode properties;
    private final String geometry;

    private Feature(ObjectNode entity, @Nullable ObjectNode properties, String geometry) {
        this.entity = entity;
        this.properties = properties;
        this.geometry = geometry;
    }

    /** Takes one member after the other. */
    interface Taker {

        /** Takes that member of the object at that place. */
        void take(String name, JsonNode value, Place object);
    }

    static Feature of(ObjectNode entity, Known known) {
        boolean feature = entity.path("type").asString("").equals("Feature")
                && !known.entityType().equals("Feature")
                && entity.has("geometry")
                && (entity.path("properties").isObject()
                        || entity.path("properties").isNull());
        if (!feature) {
            return new Feature(entity, null, "");
        }
        ObjectNode properties = entity.path("properties").isObject()
                ? (ObjectNode) entity.path("properties")
                : JsonNodeFactory.instance.objectNode();
        return new Feature(entity, properties, known.geometry());
    }

    /** The object that has the attributes. */
    ObjectNode members() {
        return properties == null ? entity : properties;
    }

    void forEach(Taker taker) {
        if (properties == null) {
            for (Map.Entry<String, JsonNode> member : entity.properties()) {
                taker.take(member.getKey(), member.getValue(), Place.ROOT);
            }
            return;
        }
        for (String name : List.of("id", "@id")) {
            if (entity.has(name)) {
                taker.take(name, entity.path(name), Place.ROOT);
                break;
            }
        }
        Place inside = Place.ROOT.below("properties");
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            taker.take(member.getKey(), member.getValue(), inside);
        }
    }

    /** The geometry, when the properties do not say it too; else null. */
    @Nullable JsonNode lonelyGeometry() {
        JsonNode found = entity.path("geometry");
        return properties == null || properties.has(geometry) || !found.isObject() ? null : found;
    }

    /** The attribute that the geometry belongs to. */
    String geometryName() {
        return geometry;
    }

    /** Tells that what is not kept elsewhere stood in the properties. */
    void tell(Moves moves) {
        if (properties != null) {
            moves.addUnlessMoved(Place.ROOT, Place.ROOT.below("properties"));
            moves.addUnlessMoved(Place.ROOT.below("id"), Place.ROOT.below("id"));
        }
    }
}
