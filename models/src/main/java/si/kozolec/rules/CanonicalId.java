package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks whether the schema's {@code $id} is its own address (M2-02). Content lives by path, so a wrong one misleads, but breaks nothing. */
final class CanonicalId implements Rule {

    @Override
    public String code() {
        return "id-wrong";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        model.model().findings().stream()
                .filter(finding -> finding.code().equals(code()))
                .forEach(finding -> found.pass(finding.as(Severity.WARNING)));
    }
}
