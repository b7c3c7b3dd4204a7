package si.kozolec.rules;

import java.util.Set;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;

/** Asks whether relationships hold the identifiers of entities, one or several, and nothing else. */
final class RelationshipShapes implements Rule {

    private static final Set<String> ALLOWED = Set.of("string", "array", "null");

    @Override
    public String code() {
        return "relationship";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            boolean relationship = attribute.kind() == AttributeKind.RELATIONSHIP
                    || attribute.kind() == AttributeKind.LIST_RELATIONSHIP;
            boolean identifiers = ALLOWED.containsAll(attribute.types())
                    && (attribute.itemTypes().isEmpty() || ALLOWED.containsAll(attribute.itemTypes()));
            if (relationship && !identifiers) {
                found.warning(model.spot(attribute), "", attribute.path());
            }
        }
    }
}
