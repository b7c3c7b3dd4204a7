package si.kozolec.rules;

import java.util.HashMap;
import java.util.Map;
import si.kozolec.model.Severity;

/** Asks for a licence that everybody can look up (M2-08): without one nobody may use the model. */
final class KnownLicence implements Rule {

    private static final Map<String, String> SPDX = new HashMap<>();

    static {
        for (String line : Resource.lines("licences.txt")) {
            int tab = line.indexOf('\t');
            SPDX.put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
        }
    }

    @Override
    public String code() {
        return "license-spdx";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject model, Found found) {

        model.model().findings().stream()
                .filter(finding -> finding.code().equals("license-missing"))
                .forEach(finding -> found.pass(finding.as(Severity.ERROR)));
        String licence = model.model().license();
        String state = SPDX.get(licence);
        if (!licence.isEmpty() && state == null) {
            found.warning(model.spot("/license"), "unknown", licence);
        } else if (state != null && !state.isEmpty()) {
            found.warning(model.spot("/license"), state, licence);
        }
    }
}
