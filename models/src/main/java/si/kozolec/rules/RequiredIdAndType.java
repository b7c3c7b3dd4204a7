package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Severity;

/** Asks whether every entity must have its {@code id} and {@code type} (M2-05): no broker takes one without. */
final class RequiredIdAndType implements Rule {

    @Override
    public String code() {
        return "required-id-type";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject model, Found found) {

        for (String name : List.of("id", "type")) {
            if (!model.model().required().contains(name)) {
                found.error(model.spot("/required"), "", name);
            }
        }
    }
}
