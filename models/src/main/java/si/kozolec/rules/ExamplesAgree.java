package si.kozolec.rules;

import java.util.Optional;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import tools.jackson.databind.node.ObjectNode;

/** Asks whether the normalized example, turned into key-values, says the same as the key-values one (M2-15). */
final class ExamplesAgree implements Rule {

    @Override
    public String code() {
        return "examples-agree";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.stands() && hasPair(model);
    }

    @Override
    public void check(Subject model, Found found) {

        compare(model, Example.Form.NGSI_V2_KEY_VALUES, Example.Form.NGSI_V2, found);
        compare(model, Example.Form.KEY_VALUES, Example.Form.NORMALIZED, found);
    }

    private static boolean hasPair(Subject model) {
        return (has(model, Example.Form.NGSI_V2_KEY_VALUES) && has(model, Example.Form.NGSI_V2))
                || (has(model, Example.Form.KEY_VALUES) && has(model, Example.Form.NORMALIZED));
    }

    private static boolean has(Subject model, Example.Form form) {
        return model.examples().of(form).flatMap(Example::entity).isPresent();
    }

    private static void compare(Subject model, Example.Form simple, Example.Form full, Found found) {
        Optional<Example> plain = model.examples().of(simple);
        Optional<Example> normalized = model.examples().of(full);
        if (!has(model, simple) || !has(model, full)) {
            return;
        }
        Conversion left = converted(model, plain.orElseThrow());
        Conversion right = converted(model, normalized.orElseThrow());
        String file = normalized.orElseThrow().file();
        String other = plain.orElseThrow().name();
        for (Difference difference : Difference.between(left.keyValues(), right.keyValues())) {
            Spot spot = new Spot(file, right.origins().of(difference.pointer()));
            found.warning(spot, difference.kind().code(), difference.pointer(), other);
        }
    }

    private static Conversion converted(Subject model, Example example) {
        return model.converter().convert((ObjectNode) example.entity().orElseThrow(), Optional.empty());
    }
}
