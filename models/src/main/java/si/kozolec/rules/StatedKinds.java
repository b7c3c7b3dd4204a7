package si.kozolec.rules;

import java.util.Set;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;

/** Asks whether each attribute is a Property, a Relationship, a GeoProperty or another kind of NGSI-LD (M2-04). */
final class StatedKinds implements Rule {

    /** NGSI-LD itself says what they are. */
    private static final Set<String> OF_EVERY_ENTITY = Set.of("id", "type", "@context");

    @Override
    public String code() {
        return "attribute-kind";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        model.model().attributes().stream()
                .filter(attribute -> attribute.kind() == AttributeKind.UNSTATED)
                .filter(attribute -> !OF_EVERY_ENTITY.contains(attribute.name()))
                .forEach(attribute -> found.warning(model.spot(attribute), "", attribute.path()));
    }
}
