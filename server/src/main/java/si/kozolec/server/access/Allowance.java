package si.kozolec.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * How much each caller may do in a minute: the minute's share at once, and then as much as comes in anew.
 *
 * <p>Of each caller one number is kept: when all that was taken will have come in again (the generic cell rate algorithm). It is
 * changed without a lock. Callers who stay away for two minutes are forgotten, and there are never more than a hundred thousand.
 */
final class Allowance {

    private static final int MOST_CALLERS = 100_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final long each;
    private final LongSupplier nanoTime;
    private final Cache<String, AtomicLong> callers;
    private final Function<String, AtomicLong> fresh;

    /** @param perMinute how often; 0 for as often as they like */
    Allowance(int perMinute, LongSupplier nanoTime) {
        this.each = perMinute == 0 ? 0 : MINUTE / perMinute;
        this.nanoTime = nanoTime;
        this.fresh = key -> new AtomicLong(nanoTime.getAsLong());
        this.callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one.
     *
     * @return how many nanoseconds the caller has to wait because nothing is left; 0 when it was taken
     */
    long take(String caller) {
        if (each == 0) {
            return 0;
        }
        AtomicLong back = callers.get(caller, fresh);
        while (true) {
            long now = nanoTime.getAsLong();
            long before = back.get();
            long after = (before - now > 0 ? before : now) + each;
            long wait = after - now - MINUTE;
            if (wait > 0) {
                return wait;
            }
            if (back.compareAndSet(before, after)) {
                return 0;
            }
        }
    }
}
