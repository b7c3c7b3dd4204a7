package si.kozolec.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a token is to expire: {@code 12h}, {@code 90d}, {@code 2y}, {@code 2027-12-31} or {@code never}.
 *
 * @param moment from when on it does not hold any more; empty for never
 */
record Expiry(Optional<Instant> moment) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})([hdwmy])");

    /** Reads it; empty when it cannot be read or has passed. */
    static Optional<Expiry> of(String text, Instant now) {
        if (text.equals("never")) {
            return Optional.of(new Expiry(Optional.empty()));
        }
        Matcher duration = DURATION.matcher(text);
        return (duration.matches() ? after(duration, now) : day(text))
                .filter(end -> end.isAfter(now))
                .map(end -> new Expiry(Optional.of(end)));
    }

    private static Optional<Instant> after(Matcher duration, Instant now) {
        int number = Integer.parseInt(duration.group(1));
        Instant start = now.truncatedTo(ChronoUnit.SECONDS);
        Period period = switch (duration.group(2)) {
            case "h" -> Period.ZERO;
            case "d" -> Period.ofDays(number);
            case "w" -> Period.ofWeeks(number);
            case "m" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
        return Optional.of(
                period.isZero()
                        ? start.plus(number, ChronoUnit.HOURS)
                        : start.atZone(ZoneOffset.UTC).plus(period).toInstant());
    }

    /** The end of that day. */
    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
