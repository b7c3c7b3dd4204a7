package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks for words by which people find the model. */
final class ModelTags implements Rule {

    @Override
    public String code() {
        return "model-tags";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        if (model.model().tags().isEmpty() && model.model().keywords().isEmpty()) {
            found.warning(model.spot("/modelTags"), "");
        }
    }
}
