package si.kozolec.credential;

import java.util.Locale;
import si.kozolec.model.LocalizedText;

/** One thing about a credential that is looked at, in the order in which it is. */
public enum Check {
    FORM,
    HEADER,
    CLAIMS,
    VALIDITY,
    DID,
    KEY,
    SIGNATURE,
    CHAIN,
    TRUST,
    STATUS,
    FILES;

    /** {@code signature}, as in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public LocalizedText title() {
        return Texts.of("check." + code());
    }

    CheckResult passed(Object... arguments) {
        return new CheckResult(this, Outcome.PASSED, Texts.of(code() + ".passed", arguments));
    }

    CheckResult failed(String key, Object... arguments) {
        return new CheckResult(this, Outcome.FAILED, Texts.of(code() + "." + key, arguments));
    }

    CheckResult skipped(String key, Object... arguments) {
        return new CheckResult(this, Outcome.SKIPPED, Texts.of(code() + "." + key, arguments));
    }

    CheckResult unreadable(EvidenceException e) {
        return new CheckResult(this, Outcome.UNREADABLE, e.text());
    }
}
