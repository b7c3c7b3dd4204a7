package si.kozolec.server.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.EntityPages;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;

/**
 * Asks brokers for entities that seem to lack something: a notification may be cut, the broker has the whole. One at a time, so that no
 * broker is asked more than it can bear, and not at all for a while when one does not answer.
 */
final class Asker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
    private static final int MOST_WAITING = 500;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final long END_SECONDS = 3;

    private final Brokers brokers;
    private final Judge judge;
    private final Clock clock;
    private final ThreadPoolExecutor worker;
    private volatile Instant quietUntil = Instant.EPOCH;

    Asker(Brokers brokers, Judge judge, Clock clock) {
        this.brokers = brokers;
        this.judge = judge;
        this.clock = clock;
        this.worker =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "watch-asks");
                    thread.setDaemon(true);
                    return thread;
                });
        worker.allowCoreThreadTimeOut(true);
    }

    /** Asks for an entity and counts what comes of it; false when too much is to be asked already. */
    boolean ask(LiveWatch watch, Settling.Restless entity, Judgement seen) {
        if (clock.instant().isBefore(quietUntil)) {
            return false;
        }
        try {
            worker.execute(() -> look(watch, entity, seen));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void look(LiveWatch watch, Settling.Restless entity, Judgement seen) {
        try {
            byte[] whole = new EntityPages(brokers.client(watch.watch()))
                    .entity(entity.id())
                    .body();
            Judgement judgement = Examiner.judgement(judge, watch, entity.type(), whole);
            watch.ledger().count(Count.FETCHED, clock.instant());
            watch.ledger().judged(judgement, clock.instant());
        } catch (BrokerTrouble e) {
            if (e.status() == 404) {
                watch.ledger().count(Count.DELETED, clock.instant());
                return;
            }
            quietUntil = clock.instant().plus(QUIET);
            LOG.debug("{} could not be asked for an entity: {}", watch.watch().broker(), e.getMessage());
            Examiner.tell(watch, seen, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("an entity of {} could not be looked at", watch.watch().broker(), e);
        }
    }

    /** Lets what is under way come to its end, for a moment. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
