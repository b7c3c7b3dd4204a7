package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks for an example in each of the four forms (M2-14): an example is read before any specification. */
final class ExamplesComplete implements Rule {

    @Override
    public String code() {
        return "examples-complete";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Example.Form form : Example.Form.values()) {
            if (!model.files().exists(model.id().folder() + "/examples/" + form.file())) {
                found.warning(model.spot(""), "", form.file());
            }
        }
    }
}
