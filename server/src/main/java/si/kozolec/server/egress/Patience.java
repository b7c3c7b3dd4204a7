package si.kozolec.server.egress;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long each time, up to a limit. Half of it is left to chance, so that many who failed
 * together do not come back together.
 */
public record Patience(Duration first, Duration longest, RandomGenerator random) {

    /** After so many failures in a row, one or more. */
    public Duration after(int failures) {
        long full = longest.toMillis();
        // Beyond that many doublings every limit is reached.
        int doublings = Math.min(failures - 1, 30);
        full = Math.min(full, first.toMillis() << doublings);
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
