package si.kozolec.rules;

import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;

/** Asks for the JSON type of each attribute: without one, everything is accepted and nothing is checked. */
final class StatedTypes implements Rule {

    @Override
    public String code() {
        return "attribute-type";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            boolean anything = attribute.types().isEmpty()
                    && attribute.enumeration().isEmpty()
                    && attribute.children().isEmpty()
                    && attribute.itemTypes().isEmpty();
            if (anything && attribute.kind() != AttributeKind.GEO_PROPERTY) {
                found.warning(model.spot(attribute), "", attribute.path());
            }
        }
    }
}
