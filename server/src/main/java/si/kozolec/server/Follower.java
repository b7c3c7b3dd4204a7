package si.kozolec.server;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.catalogue.Catalogue;

/**
 * Notices when somebody has published, also another process, and lets the catalogue follow.
 *
 * <p>The operating system tells at once when a file in the repository's folder is replaced, as it is when references move. But not
 * every file system can tell, and references may also move in a folder below: so it looks several times a second in any case.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long EVERY_MILLIS = 250;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable WatchService watch;

    Follower(Catalogue catalogue, Path repository) {
        watch = watch(repository);
        Thread thread = new Thread(
                () -> {
                    while (waited()) {
                        follow(catalogue);
                    }
                },
                "follower");
        thread.setDaemon(true);
        thread.start();
    }

    private static @Nullable WatchService watch(Path folder) {
        try {
            WatchService watch = folder.getFileSystem().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            return watch;
        } catch (IOException | UnsupportedOperationException e) {
            // Network drives and the like cannot tell of changes. Nothing is lost by that: waited() needs no watch and
            // looks by the clock alone, so that a publication is seen a quarter of a second later at most.
            LOG.info("Changes of {} are not told ({}); looking every {} ms", folder, e.toString(), EVERY_MILLIS);
            return null;
        }
    }

    /** Waits until it is time to look; tells whether to look, or that this follower is closed. */
    private boolean waited() {
        try {
            if (watch == null) {
                return !closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            WatchKey changes = watch.poll(EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (changes != null) {
                // Which files they were does not matter: where the references stand, the repository knows best.
                changes.pollEvents();
                changes.reset();
            }
            return true;
        } catch (ClosedWatchServiceException | InterruptedException e) {
            return false;
        }
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
        closed.countDown();
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException e) {
                // Nobody looks any more, whether it could be closed or not; the process gives back whatever it held.
            }
        }
    }
}
