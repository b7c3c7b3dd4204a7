package si.kozolec.rules;

import java.util.regex.Pattern;
import si.kozolec.model.Severity;

/** Asks for a name in the manner of types, {@code OffStreetParking} (M2-25). */
final class ModelName implements Rule {

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z0-9]*");

    @Override
    public String code() {
        return "model-name";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        if (!PLAIN.matcher(model.id().name()).matches()) {
            found.warning(model.spot(""), "", model.id().name());
        }
    }
}
