package si.kozolec.server.http;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call that is not mere reading may come in now, or has to wait. It is asked before anybody reads the body, for
 * each such call, by all threads at once: so it has to be quick and may not take a lock.
 */
@FunctionalInterface
public interface Throttle {

    /** After how many seconds to come again; 0 to come in. */
    long secondsToWait(Knock knock);

    /**
     * Somebody at the gate.
     *
     * @param path where they want to go
     * @param address where the connection comes from
     * @param forwardedFor the header {@code X-Forwarded-For}, to be believed only of a proxy that is known
     * @param authorization the header {@code Authorization}
     */
    record Knock(
            String path,
            @Nullable String address,
            @Nullable String forwardedFor,
            @Nullable String authorization) {}
}
