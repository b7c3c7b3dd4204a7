package si.kozolec.rules;

import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;

/** Asks whether places are GeoJSON geometries and are called so (M2-23): longitude first, in WGS 84. */
final class GeometryShapes implements Rule {

    @Override
    public String code() {
        return "geometry";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable()
                && model.model()
                        .allAttributes()
                        .anyMatch(attribute -> attribute.kind() == AttributeKind.GEO_PROPERTY
                                || model.definitions().of(attribute.path()).stream()
                                        .anyMatch(GeometryShapes::isGeometry));
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            boolean geometry = model.definitions().of(attribute.path()).stream().anyMatch(GeometryShapes::isGeometry);
            boolean known = !model.definitions().of(attribute.path()).isEmpty();
            if (attribute.kind() == AttributeKind.GEO_PROPERTY && known && !geometry) {
                found.warning(model.spot(attribute), "", attribute.path());
            } else if (geometry
                    && attribute.kind() != AttributeKind.GEO_PROPERTY
                    && attribute.path().indexOf('/') < 0) {
                found.warning(model.spot(attribute), "kind", attribute.path());
            }
        }
    }

    static boolean isGeometry(Definition definition) {
        JsonNode properties = definition.node().path("properties");
        return definition.spot().file().contains("geojson")
                || properties.has("coordinates")
                || properties.has("geometries");
    }
}
