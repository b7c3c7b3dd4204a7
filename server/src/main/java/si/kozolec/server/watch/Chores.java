package si.kozolec.server.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what has to be done again and again, or soon, one thing after the other on a thread of its own. */
final class Chores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService one;

    Chores(String name) {
        this.one = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does it again and again, with a rest between; what fails must not throw, or it is not done any more. */
    void every(Duration rest, Duration first, Runnable task) {
        Future<?> unused = one.scheduleWithFixedDelay(task, first.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does it once, as soon as what is under way is done; not at all when the room has been closed. */
    void soon(Runnable task) {
        try {
            one.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the room is closed already");
        }
    }

    @Override
    public void close() {
        one.shutdownNow();
    }
}
