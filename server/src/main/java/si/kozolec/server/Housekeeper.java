package si.kozolec.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.ModelRepository.Disorder;

/**
 * Has the repository tidied up beside the running server, but only when enough has piled up: each event of a submission leaves a few
 * small objects, each import a pack, and git becomes slower with each of them.
 */
final class Housekeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

    private final ModelRepository repository;
    private final Disorder bearable;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Disorder left = new Disorder(0, 0);

    /** Looks at a repository and bears that much. */
    Housekeeper(ModelRepository repository, Disorder bearable) {
        this.repository = repository;
        this.bearable = bearable;
    }

    /** Looks four times an hour, in the background, until it is closed; a start does not wait for the first look. */
    void start() {
        Thread thread = new Thread(
                () -> {
                    while (waited()) {
                        look();
                    }
                },
                "housekeeper");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean waited() {
        try {
            return !closed.await(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Tidies up when more has piled up since the last time than is bearable; tells whether it did. */
    boolean look() {
        try {
            Disorder now = repository.disorder();
            // What could not be tidied the last time, because nothing refers to it, is no reason to try again.
            if (!now.beyond(left, bearable)) {
                return false;
            }
            long began = System.nanoTime();
            repository.tidy();
            left = repository.disorder();
            LOG.info(
                    "Tidied up in {} ms: of {} loose objects and {} packs, {} and {} are left",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                    now.looseObjects(),
                    now.packs(),
                    left.looseObjects(),
                    left.packs());
            return true;
        } catch (RuntimeException e) {
            // A full disk, perhaps. Nothing is lost; the next look tries again.
            LOG.error("The repository could not be tidied up", e);
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
