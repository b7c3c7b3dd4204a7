package si.kozolec.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether two attributes differ by upper and lower case only: databases and people take them for one. */
final class NameTwins implements Rule {

    @Override
    public String code() {
        return "attribute-twins";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        check(model, model.model().attributes(), found);
    }

    private static void check(Subject model, List<Attribute> siblings, Found found) {
        Map<String, Attribute> known = new HashMap<>();
        for (Attribute attribute : siblings) {
            Attribute twin = known.putIfAbsent(attribute.name().toLowerCase(Locale.ROOT), attribute);
            if (twin != null) {
                found.warning(model.spot(attribute), "", attribute.path(), twin.path());
            }
            check(model, attribute.children(), found);
        }
    }
}
