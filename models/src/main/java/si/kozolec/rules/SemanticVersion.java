package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks for a version of three numbers (M2-09): a model is published under it, and nothing can be published under another text. */
final class SemanticVersion implements Rule {

    @Override
    public String code() {
        return "version-semantic";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject model, Found found) {

        model.model().findings().stream()
                .filter(finding -> finding.code().equals("version-missing")
                        || finding.code().equals("version-malformed"))
                .forEach(finding -> found.pass(finding.as(Severity.ERROR)));
    }
}
