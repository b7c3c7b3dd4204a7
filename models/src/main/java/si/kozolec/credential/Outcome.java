package si.kozolec.credential;

import java.util.Locale;

/** How a look at one thing has ended. */
public enum Outcome {
    /** It is right. */
    PASSED,
    /** It is wrong. */
    FAILED,
    /** It could not be looked at: something is not to be had. */
    UNREADABLE,
    /** There was nothing to look at, or nobody has said by which measure. */
    SKIPPED;

    /** {@code passed}, as in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
