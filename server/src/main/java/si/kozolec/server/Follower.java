package si.kozolec.server;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.catalogue.Catalogue;

/** Looks several times a second whether somebody has published, also another process, and lets the catalogue follow. */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long EVERY_MILLIS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "follower");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> looking;

    Follower(Catalogue catalogue) {
        looking = timer.scheduleWithFixedDelay(
                () -> follow(catalogue), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void follow(Catalogue catalogue) {
        try {
            catalogue.refresh();
        } catch (RuntimeException e) {
            // A passing trouble, such as a full disk, must not end the following; the next look tries again.
            LOG.error("The catalogue could not follow the repository", e);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        timer.shutdownNow();
    }
}
