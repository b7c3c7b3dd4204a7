package si.kozolec.server.http;

import java.util.concurrent.ThreadLocalRandom;

/** Makes identifiers of requests: sixteen hexadecimal digits, to find a request in the log, not to guard anything. */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "0".repeat(16 - digits.length()) + digits;
    }
}
