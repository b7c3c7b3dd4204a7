package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Gathers what one rule finds; the texts come from the room's messages, by the rule's code. */
final class Found {

    /** Nobody reads more of one kind about one model. */
    private static final int MOST = 500;

    private final String code;
    private final List<Finding> findings = new ArrayList<>();

    Found(String code) {
        this.code = code;
    }

    /** What makes the model unusable or breaks others. */
    void error(Spot spot, String variant, Object... arguments) {
        add(Severity.ERROR, spot, variant, arguments);
    }

    /** What a good model would not have. */
    void warning(Spot spot, String variant, Object... arguments) {
        add(Severity.WARNING, spot, variant, arguments);
    }

    /** What a person should look at. */
    void note(Spot spot, String variant, Object... arguments) {
        add(Severity.INFO, spot, variant, arguments);
    }

    /** What another room has found; where it gives no advice, the rule's own advice is taken. */
    void pass(Finding finding) {
        LocalizedText hint = finding.hint().orElse(Texts.of(code + ".hint"));
        findings.add(new Finding(
                finding.severity(),
                finding.code(),
                finding.message(),
                hint,
                finding.file(),
                finding.line(),
                finding.column(),
                finding.pointer(),
                finding.schemaPointer()));
    }

    boolean isFull() {
        return findings.size() >= MOST;
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    private void add(Severity severity, Spot spot, String variant, Object... arguments) {
        if (isFull()) {
            return;
        }
        String key = variant.isEmpty() ? code : code + "." + variant;
        LocalizedText hint = Texts.of(key + ".hint", arguments).orElse(Texts.of(code + ".hint", arguments));
        findings.add(new Finding(severity, code, Texts.of(key, arguments), hint, spot.file(), 0, 0, spot.pointer()));
    }
}
