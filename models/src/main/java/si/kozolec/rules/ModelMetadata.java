package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks who stands behind the model, whom to write to, and what field of city life it belongs to (M2-09). */
final class ModelMetadata implements Rule {

    @Override
    public String code() {
        return "model-metadata";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        Spot spot = model.file("kozolec.json");
        if (model.model().publisher() == null) {
            found.warning(spot, "publisher");
        }
        if (model.model().contact() == null) {
            found.warning(spot, "contact");
        }
        if (model.model().domains().isEmpty()) {
            found.warning(spot, "domain");
        }
    }
}
