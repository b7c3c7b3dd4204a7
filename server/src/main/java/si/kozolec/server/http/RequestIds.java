package si.kozolec.server.http;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** Makes identifiers of requests: sixteen hexadecimal digits, to find a request in the log, not to guard anything. */
public final class RequestIds {

    private RequestIds() {}

    /** The identifier of the request that this thread answers; empty when it answers none. */
    public static String current() {
        return Objects.requireNonNullElse(MDC.get(Gate.MDC_KEY), "");
    }

    static String next() {
        String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "0".repeat(16 - digits.length()) + digits;
    }
}
