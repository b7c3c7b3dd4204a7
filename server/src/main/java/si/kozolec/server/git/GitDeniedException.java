package si.kozolec.server.git;

import java.time.Duration;
import java.util.Optional;
import si.kozolec.model.LocalizedText;

/** Sends somebody away from git's door, with the reason. */
public final class GitDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient LocalizedText text;
    private final transient Optional<Duration> retryAfter;

    /**
     * With the status of HTTP that says it: 401, 403, 429 or 503.
     *
     * @param retryAfter how long to wait before another try may help
     */
    public GitDeniedException(int status, LocalizedText text, Optional<Duration> retryAfter) {
        super(text.en());
        this.status = status;
        this.text = text;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    LocalizedText text() {
        return text;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
