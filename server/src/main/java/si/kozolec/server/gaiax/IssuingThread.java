package si.kozolec.server.gaiax;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.credential.JwtSigner;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.git.StaleRefException;

/**
 * Issues in the background what was published and has no credential yet, and writes down what was withdrawn. Nobody waits for it: neither a
 * start nor a publication.
 */
final class IssuingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IssuingThread.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AT_THE_END = Duration.ofSeconds(10);
    private static final int BATCH = 25;

    private final Opener opener;
    private final Catalogue catalogue;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "credentials");
    private volatile @Nullable String done;

    IssuingThread(Opener opener, Catalogue catalogue) {
        this.opener = opener;
        this.catalogue = catalogue;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            Duration wait = FIRST_LOOK;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = look() ? BETWEEN_LOOKS : Opened.REST;
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Issues what is missing; tells whether it went well. */
    boolean look() {
        Snapshot snapshot = catalogue.snapshot();
        if (commit(snapshot).equals(done)) {
            return true;
        }
        try {
            Opened now = opener.opened();
            Optional<JwtSigner> signer = now.identity().signer();
            if (signer.isEmpty()) {
                return false;
            }
            List<PublishedVersion> missing = now.issuing().missing(snapshot);
            if (!issue(now.issuing(), missing, signer.get())) {
                return true;
            }
            now.issuing().withdraw(snapshot);
            if (!missing.isEmpty()) {
                LOG.info("Issued the credentials of {} versions", missing.size());
            }
            done = commit(snapshot);
            return true;
        } catch (StaleRefException | RuntimeException e) {
            // A full disk, perhaps. The next look tries again.
            LOG.error("Credentials could not be issued", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells whether all of it was issued; when this is closed, what is missing is issued after the next start. */
    private boolean issue(Issuing issuing, List<PublishedVersion> missing, JwtSigner signer)
            throws StaleRefException, InterruptedException {
        for (int first = 0; first < missing.size(); first += BATCH) {
            long began = System.nanoTime();
            issuing.issue(missing.subList(first, Math.min(missing.size(), first + BATCH)), signer);
            // Readers come first: half of the time is theirs.
            if (closed.await(System.nanoTime() - began, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    private static String commit(Snapshot snapshot) {
        return snapshot.commit().orElse("");
    }

    /** How many published versions have no credential yet. */
    int waiting() {
        Snapshot snapshot = catalogue.snapshot();
        return commit(snapshot).equals(done)
                ? 0
                : opener.opened().issuing().missing(snapshot).size();
    }

    /** Lets the batch end that is being issued: the repository is closed next. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
