package si.kozolec.server.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long somebody who has no time asks us to wait: the header {@code Retry-After} (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** The wait from now on: seconds, or until a time of day; empty when it says neither, or a time that is over. */
    public static Optional<Duration> of(String said, Instant now) {
        String text = said.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
