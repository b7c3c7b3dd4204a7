package si.kozolec.server.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.egress.Patience;

/**
 * Takes the notices of one receiver there, one after the other, on a thread of its own.
 *
 * <p>When the receiver is not to be had, everything for it waits, longer each time, and the oldest is tried first. When it refuses
 * one notice, only that one waits, and the others go on. What has become too old with all that is given up.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
    private static final long PATIENCE_AT_THE_END_MILLIS = 2_000;

    private final Receiver receiver;
    private final NoticeQueue queue;
    private final Duration giveUpAfter;
    private final Patience patience;
    private final Clock clock;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::name));
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private Instant pausedUntil = Instant.MIN;
    private int failuresInARow;
    private boolean closed;

    /** A notice in the queue: when it may be tried, and how often it was. */
    private record Waiting(String name, Instant due, int attempts) {}

    Courier(Receiver receiver, NoticeQueue queue, Duration giveUpAfter, Patience patience, Clock clock)
            throws IOException {
        this.receiver = receiver;
        this.queue = queue;
        this.giveUpAfter = giveUpAfter;
        this.patience = patience;
        this.clock = clock;
        this.thread = new Thread(this::work, "notices-" + receiver.name());
        thread.setDaemon(true);
        queue.names().forEach(name -> waiting.add(new Waiting(name, Instant.MIN, 0)));
    }

    void start() {
        if (!waiting.isEmpty()) {
            LOG.info("{} notices wait for {} since the last run", waiting.size(), receiver.name());
        }
        thread.start();
    }

    Receiver receiver() {
        return receiver;
    }

    NoticeQueue queue() {
        return queue;
    }

    /** Writes a notice down, to be delivered soon. */
    void take(Parcel parcel) throws IOException {
        queue.put(parcel);
        lock.lock();
        try {
            waiting.add(new Waiting(parcel.fileName(), Instant.MIN, 0));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has the courier look at the clock again. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long delivered() {
        return delivered.get();
    }

    long failures() {
        return failures.get();
    }

    private void work() {
        try {
            for (Waiting next = next(); next != null; next = next()) {
                attempt(next);
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Waits for the next notice whose time has come; null at the end. It stays in the queue until it is settled. */
    private @Nullable Waiting next() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Instant now = clock.instant();
                Duration wait = LONGEST_LOOK;
                if (!waiting.isEmpty()) {
                    Waiting first = waiting.first();
                    Instant start = first.due().isAfter(pausedUntil) ? first.due() : pausedUntil;
                    if (!start.isAfter(now)) {
                        return first;
                    }
                    Duration until = Duration.between(now, start);
                    wait = until.compareTo(LONGEST_LOOK) < 0 ? until : LONGEST_LOOK;
                }
                // Whether it was called or the time is over: it looks again.
                boolean called = changed.await(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
                LOG.trace("{} looks again, called {}", receiver.name(), called);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void attempt(Waiting next) {
        try {
            Optional<Parcel> parcel = queue.read(next.name());
            if (parcel.isEmpty()) {
                settle(next, null);
                return;
            }
            Outcome outcome = deliver(parcel.get());
            if (outcome instanceof Outcome.Delivered) {
                queue.remove(next.name());
                delivered(next);
            } else if (outcome instanceof Outcome.Refused refused) {
                refused(next, parcel.get(), refused);
            } else if (outcome instanceof Outcome.Unreachable unreachable) {
                unreachable(next, unreachable);
            }
        } catch (IOException e) {
            // Our own disk. Whatever it was, the notice is tried again, perhaps for nothing; at worst after the next
            // start.
            unreachable(next, new Outcome.Unreachable("the queue: " + e));
        }
    }

    private Outcome deliver(Parcel parcel) {
        try {
            return receiver.deliver(parcel);
        } catch (RuntimeException e) {
            LOG.error("A notice for {} failed, and the fault is ours", receiver.name(), e);
            return new Outcome.Refused(e.toString());
        }
    }

    private void delivered(Waiting next) {
        lock.lock();
        try {
            if (failuresInARow > 0) {
                LOG.info("{} takes notices again", receiver.name());
            }
            failuresInARow = 0;
            pausedUntil = Instant.MIN;
            // Whoever sees that nothing waits also sees that it was delivered.
            delivered.incrementAndGet();
            waiting.remove(next);
        } finally {
            lock.unlock();
        }
    }

    private void refused(Waiting next, Parcel parcel, Outcome.Refused refused) throws IOException {
        Instant now = clock.instant();
        int attempts = next.attempts() + 1;
        if (isTooOld(parcel, now)) {
            queue.giveUp(next.name(), parcel, refused.why(), attempts);
            settle(next, null);
        } else {
            Instant due = now.plus(patience.after(attempts));
            LOG.warn("{} refused notice {} ({}); again at {}", receiver.name(), next.name(), refused.why(), due);
            settle(next, new Waiting(next.name(), due, attempts));
        }
        failures.incrementAndGet();
    }

    private void unreachable(Waiting next, Outcome.Unreachable unreachable) {
        if (isClosed()) {
            return;
        }
        Instant now = clock.instant();
        lock.lock();
        try {
            failuresInARow++;
            Duration pause = patience.after(failuresInARow);
            Duration asked = unreachable.notBefore().orElse(Duration.ZERO);
            Duration longest = asked.compareTo(patience.longest()) < 0 ? asked : patience.longest();
            pausedUntil = now.plus(longest.compareTo(pause) > 0 ? longest : pause);
            LOG.warn(
                    "{} is not to be had ({}), attempt {}; again at {}",
                    receiver.name(),
                    unreachable.why(),
                    failuresInARow,
                    pausedUntil);
        } finally {
            lock.unlock();
        }
        settle(next, new Waiting(next.name(), next.due(), next.attempts() + 1));
        giveUpOld(now, unreachable.why());
        failures.incrementAndGet();
    }

    /** Who cannot be reached now could not have been told of the others either. */
    private void giveUpOld(Instant now, String why) {
        for (Waiting old : snapshot()) {
            try {
                Optional<Parcel> parcel = queue.read(old.name());
                if (parcel.isEmpty()) {
                    settle(old, null);
                } else if (isTooOld(parcel.get(), now)) {
                    queue.giveUp(old.name(), parcel.get(), why, old.attempts());
                    settle(old, null);
                } else {
                    // All that follow are younger.
                    return;
                }
            } catch (IOException e) {
                LOG.error("The notice {} could not be put aside", old.name(), e);
                return;
            }
        }
    }

    private List<Waiting> snapshot() {
        lock.lock();
        try {
            return waiting.stream().sorted(Comparator.comparing(Waiting::name)).toList();
        } finally {
            lock.unlock();
        }
    }

    private boolean isTooOld(Parcel parcel, Instant now) {
        return !parcel.since().plus(giveUpAfter).isAfter(now);
    }

    private void settle(Waiting old, @Nullable Waiting then) {
        lock.lock();
        try {
            waiting.remove(old);
            if (then != null) {
                waiting.add(then);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        receiver.close();
        thread.interrupt();
        try {
            thread.join(PATIENCE_AT_THE_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
