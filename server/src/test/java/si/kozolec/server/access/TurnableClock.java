package si.kozolec.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on when it is told to. */
public final class TurnableClock extends Clock {

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-06-01T08:00:00Z").toEpochMilli());

    public void pass(Duration time) {
        now.addAndGet(time.toMillis());
    }

    /** For what counts nanoseconds. */
    long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(now.get());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
