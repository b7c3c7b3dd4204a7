package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether lists say what is in them, objects what they hold, and texts nothing of the kind. */
final class FittingStructure implements Rule {

    private static final List<String> HOLDS =
            List.of("properties", "patternProperties", "additionalProperties", "propertyNames", "const", "enum");

    @Override
    public String code() {
        return "attribute-structure";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            List<Definition> said = model.definitions().of(attribute.path());
            said.stream()
                    .filter(one -> one.node().path("type").asString("").equals("string"))
                    .filter(one -> one.node().has("items") || one.node().has("properties"))
                    .forEach(one -> found.warning(one.spot(), "string", attribute.path()));
            boolean list = attribute.types().equals(List.of("array"));
            if (list && !said.isEmpty() && said.stream().noneMatch(FittingStructure::saysWhatIsInIt)) {
                found.warning(model.spot(attribute), "array", attribute.path());
            }
            boolean object = attribute.types().equals(List.of("object"));
            if (object
                    && attribute.children().isEmpty()
                    && said.stream().noneMatch(FittingStructure::saysWhatItHolds)) {
                found.warning(model.spot(attribute), "object", attribute.path());
            }
        }
    }

    private static boolean saysWhatIsInIt(Definition definition) {
        return definition.item()
                || definition.node().has("contains")
                || definition.node().has("const");
    }

    private static boolean saysWhatItHolds(Definition definition) {
        return HOLDS.stream().anyMatch(definition.node()::has);
    }
}
