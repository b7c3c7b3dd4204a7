package si.kozolec.rules;

import java.util.Set;
import si.kozolec.model.Severity;

/** Asks whether the files can be read, every reference leads somewhere, and the schema stands by the rules of its dialect (M2-01). */
final class SchemaStands implements Rule {

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("id-wrong", "version-missing", "version-malformed", "license-missing", "adopters-unreadable");

    @Override
    public String code() {
        return "schema-stands";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return true;
    }

    @Override
    public void check(Subject model, Found found) {

        model.model().findings().stream()
                .filter(finding -> !TOLD_ELSEWHERE.contains(finding.code()))
                .forEach(found::pass);
        model.schemaFindings().forEach(found::pass);
    }
}
