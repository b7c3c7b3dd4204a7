package si.kozolec.server.notice;

import java.util.Locale;
import java.util.Optional;

/** What a receiver can ask to be told of. */
public enum NoticeKind {
    /** A version of a model was published. */
    VERSION_PUBLISHED,
    /** Something was said about a model without a new version of it: deprecated, withdrawn. */
    MODEL_CHANGED,
    /** Somebody did something with a submission. */
    SUBMISSION_CHANGED,
    /** Something was noticed while a context broker was watched. */
    BROKER_ALERTED;

    /** As in settings, {@code version.published}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The {@code type} of its events, {@code si.kozolec.version.published}. */
    String type() {
        return "si.kozolec." + code();
    }

    public static Optional<NoticeKind> of(String code) {
        for (NoticeKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
