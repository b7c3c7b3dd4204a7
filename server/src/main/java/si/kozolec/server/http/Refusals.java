package si.kozolec.server.http;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** Recognises in an exception what the door itself refused while somebody behind it was reading. */
public final class Refusals {

    private static final int DEEPEST = 10;

    private Refusals() {}

    /** The reason, when the caller sent something that may not be: too large a body, a broken one, half of one, or one that
     * takes for ever to come. */
    public static Optional<Reason> in(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof HttpException refusal && refusal.getCode() < 500) {
                return Optional.of(Reason.ofStatus(refusal.getCode()));
            }
            if (cause instanceof TimeoutException) {
                return Optional.of(Reason.REQUEST_TIMEOUT);
            }
            if (cause instanceof EofException) {
                return Optional.of(Reason.BAD_REQUEST);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
