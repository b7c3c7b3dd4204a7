package si.kozolec.server.http;

import java.time.Duration;

/**
 * Says where the server listens and how much it lets in.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param maxThreads how many requests may be in work at once
 * @param maxBodyBytes how large the body of a request may be
 * @param idleTimeout after which a silent connection is closed
 * @param stopTimeout how long running requests may take to end when the server stops
 */
public record HttpOptions(
        String host, int port, int maxThreads, long maxBodyBytes, Duration idleTimeout, Duration stopTimeout) {

    /** Any free port of this machine alone, with the limits of the default configuration. */
    public static HttpOptions anyLocalPort() {
        return new HttpOptions("127.0.0.1", 0, 32, 32L << 20, Duration.ofSeconds(30), Duration.ofSeconds(10));
    }
}
