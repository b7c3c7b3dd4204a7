package si.kozolec.server.access;

import java.time.Duration;
import java.util.Optional;
import si.kozolec.model.LocalizedText;

/** Ends a request of somebody who may not make it, and says why. */
public final class AccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient LocalizedText text;
    private final transient Optional<Duration> retryAfter;

    private AccessException(Refusal refusal, LocalizedText text, Optional<Duration> retryAfter) {
        super(refusal.code() + ": " + text.en());
        this.refusal = refusal;
        this.text = text;
        this.retryAfter = retryAfter;
    }

    static AccessException of(Refusal refusal) {
        return new AccessException(refusal, refusal.text(), Optional.empty());
    }

    /** With the very reason behind the general one. */
    static AccessException of(Refusal refusal, String sl, String en) {
        LocalizedText general = refusal.text();
        return new AccessException(
                refusal, new LocalizedText(general.sl() + " " + sl, general.en() + " " + en), Optional.empty());
    }

    static AccessException until(Refusal refusal, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new AccessException(refusal, refusal.text(), Optional.of(Duration.ofSeconds(seconds)));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** How long to wait before another try may help, in whole seconds. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The header {@code WWW-Authenticate} that belongs to it (RFC 6750, section 3); empty when other credentials would not help. */
    public Optional<String> challenge() {
        if (!refusal.asksForCredentials()) {
            return Optional.empty();
        }
        String realm = "Bearer realm=\"kozolec\"";
        return Optional.of(
                refusal == Refusal.UNAUTHORIZED
                        ? realm
                        : realm + ", error=\"invalid_token\", error_description=\"" + refusal.code() + "\"");
    }
}
