package si.kozolec.broker;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass before a broker that was busy is asked again: a broker says in {@code Retry-After} how long it wants to be left
 * alone, and all that one can do meanwhile is wait. Tests hand in one that only notes how long it would have been.
 */
@FunctionalInterface
public interface Pause {

    /** The time really passes; who interrupts the thread ends it early. */
    Pause REAL = time -> TimeUnit.MILLISECONDS.sleep(time.toMillis());

    /**
     * Waits.
     *
     * @throws InterruptedException if somebody does not want to wait any longer
     */
    void rest(Duration time) throws InterruptedException;
}
