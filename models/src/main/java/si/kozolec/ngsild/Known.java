package si.kozolec.ngsild;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelVersion;

/** What a model says about its entities, laid out for quick answers. Made once, used for every entity. */
final class Known {

    private static final String LOCATION = "location";

    private final String entityType;
    private final Map<String, KnownAttribute> attributes;
    private final Names names;
    private final String geometry;

    Known(ModelVersion model) {
        entityType = model.entityType();
        attributes = KnownAttribute.all(model.attributes());
        names = new Names(model);
        geometry = attributes.containsKey(LOCATION)
                ? LOCATION
                : model.attributes().stream()
                        .filter(attribute -> attribute.kind() == AttributeKind.GEO_PROPERTY)
                        .map(Attribute::name)
                        .findFirst()
                        .orElse(LOCATION);
    }

    String entityType() {
        return entityType;
    }

    @Nullable KnownAttribute attribute(String name) {
        return attributes.get(name);
    }

    Names names() {
        return names;
    }

    /** The attribute that the geometry of a GeoJSON feature belongs to. */
    String geometry() {
        return geometry;
    }
}
