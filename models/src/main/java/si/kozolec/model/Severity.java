package si.kozolec.model;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** To be mended, but nothing stops because of it. */
    WARNING,
    /** Cannot be used like this. */
    ERROR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
