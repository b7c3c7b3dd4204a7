package si.kozolec.audit;

import si.kozolec.model.LocalizedText;

/**
 * Something that an audit could not see, so that nobody takes silence for conformity.
 *
 * @param code a stable name for programs, {@code broken-off}
 * @param what what it was, for people
 */
public record Unseen(String code, LocalizedText what) {

    /** The code of what was left out because somebody wanted it so. */
    static final String BY_WISH = "limit";

    static Unseen of(String code, Object... arguments) {
        return new Unseen(code, Texts.of("unseen." + code, arguments));
    }
}
