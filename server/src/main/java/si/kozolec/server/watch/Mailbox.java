package si.kozolec.server.watch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Holds notifications until somebody has time for them: so many, so many bytes, and not one more. May be shared between threads. */
final class Mailbox {

    private static final Delivery NOTHING = new Delivery("", "", new byte[0]);

    private final ArrayBlockingQueue<Delivery> waiting;
    private final AtomicLong bytes = new AtomicLong();
    private final long mostBytes;

    Mailbox(int most, long mostBytes) {
        this.waiting = new ArrayBlockingQueue<>(most);
        this.mostBytes = mostBytes;
    }

    /** Takes one in without waiting; whether there was room. */
    boolean offer(Delivery delivery) {
        int size = delivery.body().length;
        if (bytes.addAndGet(size) <= mostBytes && waiting.offer(delivery)) {
            return true;
        }
        bytes.addAndGet(-size);
        return false;
    }

    /** The oldest; null when none comes in that time. */
    @Nullable Delivery poll(long milliseconds) throws InterruptedException {
        Delivery next = waiting.poll(milliseconds, TimeUnit.MILLISECONDS);
        if (next != null) {
            bytes.addAndGet(-next.body().length);
        }
        return next;
    }

    /** Lets whoever waits for a notification look up, by one that comes from nobody. */
    void wake() {
        offer(NOTHING);
    }

    int size() {
        return waiting.size();
    }
}
