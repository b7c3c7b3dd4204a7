package si.kozolec.server.submission;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * Why something is not done.
 *
 * @param kind of which kind the reason is
 * @param code a stable name for programs, {@code revision-stale}
 * @param text the reason for people, and what to do about it
 * @param file the file that it is about; null when it is about none
 */
public record Refusal(
        Kind kind,
        String code,
        LocalizedText text,
        @Nullable String file) implements Decision {

    /** The kinds of reasons; whoever speaks HTTP knows a status for each. */
    public enum Kind {
        /** Not understood, or not allowed in any state. */
        INVALID,
        /** Somebody else may do this, but not this person. */
        FORBIDDEN,
        /** There is no such thing. */
        UNKNOWN,
        /** Not in this state, or not any more. */
        CONFLICT,
        /** More than we take. */
        TOO_LARGE
    }

    static Refusal of(Kind kind, String code, @Nullable Object... arguments) {
        return new Refusal(kind, code, SubmissionMessages.text(code, arguments), null);
    }

    static Refusal in(String file, Kind kind, String code, @Nullable Object... arguments) {
        return new Refusal(kind, code, SubmissionMessages.text(code, arguments), file);
    }
}
