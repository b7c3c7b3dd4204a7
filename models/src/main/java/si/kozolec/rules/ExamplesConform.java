package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks whether the examples conform to the model that they are examples of (M2-14): a wrong one is copied by everybody. */
final class ExamplesConform implements Rule {

    @Override
    public String code() {
        return "examples-conform";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.stands() && !model.examples().all().isEmpty();
    }

    @Override
    public void check(Subject model, Found found) {

        for (Example example : model.examples().all()) {
            example.findings().forEach(found::pass);
        }
    }
}
