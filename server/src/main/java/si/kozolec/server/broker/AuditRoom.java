package si.kozolec.server.broker;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.audit.Audit;
import si.kozolec.audit.AuditReport;
import si.kozolec.audit.AuditWish;
import si.kozolec.audit.Comparison;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerKind;
import si.kozolec.model.LocalizedText;

/** Runs audits in the background, one a broker, and keeps what they found. May be shared between threads. */
public final class AuditRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRoom.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 20;
    private static final long END_SECONDS = 5;

    private final Maker maker;
    private final AuditFiles files;
    private final Clock clock;
    private final Map<String, RunningAudit> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;

    /** Makes an audit ready that talks to a broker. */
    @FunctionalInterface
    public interface Maker {
        Audit audit(RegisteredBroker broker);
    }

    AuditRoom(Maker maker, AuditFiles files, Clock clock) {
        this.maker = maker;
        this.files = files;
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "audit");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** The audits of a broker, the newest first. */
    public List<KeptAudit> audits(RegisteredBroker broker) {
        return files.numbers(broker.id()).stream()
                .flatMap(number -> audit(broker, number).stream())
                .sorted(Comparator.comparing(KeptAudit::number).reversed())
                .toList();
    }

    /** The last audit of a broker. */
    public Optional<KeptAudit> newest(RegisteredBroker broker) {
        return files.numbers(broker.id()).stream().findFirst().flatMap(number -> audit(broker, number));
    }

    public Optional<KeptAudit> audit(RegisteredBroker broker, int number) {
        RunningAudit now = running.get(broker.id());
        if (now != null && now.number() == number) {
            return Optional.of(new KeptAudit(broker.id(), number, now.soFar(), true));
        }
        return files.read(broker.id(), number).map(report -> new KeptAudit(broker.id(), number, report, false));
    }

    /** What has changed since the last complete audit before that one; null when there is none. */
    public @Nullable Comparison since(RegisteredBroker broker, KeptAudit audit) {
        for (int number : files.numbers(broker.id())) {
            Optional<AuditReport> before = number < audit.number() ? files.read(broker.id(), number) : Optional.empty();
            // What looked at something else, or broke off, tells nothing of what has changed.
            if (before.filter(report -> isAlike(report, audit.report())).isPresent()) {
                return Comparison.of(before.orElseThrow(), audit.report());
            }
        }
        return null;
    }

    private static boolean isAlike(AuditReport before, AuditReport now) {
        return before.state() == AuditReport.State.COMPLETE
                && before.wish().types().equals(now.wish().types())
                && before.wish().limit() == now.wish().limit()
                && before.wish().allInstances() == now.wish().allInstances()
                && isOfTheSame(before, now.broker(), now.kind(), now.tenant());
    }

    /** Under one name another broker may live by now. */
    private static boolean isOfTheSame(AuditReport report, String address, String kind, String tenant) {
        return report.broker().equals(address)
                && report.kind().equals(kind)
                && report.tenant().equals(tenant);
    }

    /**
     * Begins an audit.
     *
     * @throws AuditRefusedException if one of that broker is running, too many wait, or the broker cannot give what is wished
     */
    public synchronized KeptAudit start(RegisteredBroker broker, AuditWish wish) throws AuditRefusedException {
        if (wish.allInstances() && broker.broker().kind() == BrokerKind.NGSI_V2) {
            throw new AuditRefusedException(
                    "Vrednosti po času daje le posrednik NGSI-LD.", "Only an NGSI-LD broker gives values over time.");
        }
        int number = files.numbers(broker.id()).stream().findFirst().orElse(0) + 1;
        Audit audit = maker.audit(broker);
        return run(broker, number, audit, audit.begin(wish));
    }

    /**
     * Takes an audit up again where it stopped.
     *
     * @throws AuditRefusedException if it is complete or running, or of a broker that lives elsewhere by now
     */
    public synchronized KeptAudit resume(RegisteredBroker broker, KeptAudit kept) throws AuditRefusedException {
        if (!kept.running() && !kept.report().state().canGoOn()) {
            throw new AuditRefusedException("Ta pregled je končan.", "This audit is complete.");
        }
        Broker now = broker.broker();
        if (!isOfTheSame(kept.report(), now.address().toString(), now.kind().code(), now.tenant())) {
            throw new AuditRefusedException(
                    "Posrednik ima zdaj drug naslov ali najemnika; začnite nov pregled.",
                    "The broker has another address or tenant by now; begin a new audit.");
        }
        return run(broker, kept.number(), maker.audit(broker), kept.report());
    }

    /**
     * Asks a running audit to stop after the page that it is at.
     *
     * @throws AuditRefusedException if it does not run
     */
    public KeptAudit cancel(RegisteredBroker broker, KeptAudit kept) throws AuditRefusedException {
        RunningAudit now = running.get(broker.id());
        if (now == null || now.number() != kept.number()) {
            throw new AuditRefusedException("Ta pregled ne teče.", "This audit is not running.");
        }
        now.cancel();
        return new KeptAudit(broker.id(), kept.number(), now.soFar(), true);
    }

    /** Stops the audit of a broker that is there no more, and lets all that audits have found go. */
    public void forget(RegisteredBroker broker) {
        RunningAudit now = running.get(broker.id());
        if (now != null) {
            now.forget();
        }
        files.remove(broker.id());
    }

    private KeptAudit run(RegisteredBroker broker, int number, Audit audit, AuditReport from)
            throws AuditRefusedException {
        RunningAudit next = new RunningAudit(broker.id(), number, from, files, clock);
        if (running.putIfAbsent(broker.id(), next) != null) {
            throw new AuditRefusedException(
                    "Pregled tega posrednika že teče.", "An audit of this broker is running already.");
        }
        try {
            files.write(broker.id(), number, from);
            workers.execute(() -> work(next, audit, from));
        } catch (RejectedExecutionException e) {
            running.remove(broker.id());
            throw new AuditRefusedException(
                    "Na vrsto čaka preveč pregledov; poskusite pozneje.", "Too many audits are waiting; try later.");
        } catch (RuntimeException e) {
            running.remove(broker.id());
            throw e;
        }
        return new KeptAudit(broker.id(), number, from, true);
    }

    private void work(RunningAudit now, Audit audit, AuditReport from) {
        try {
            now.ended(audit.run(from, now));
        } catch (RuntimeException e) {
            LOG.error("an audit of {} failed", now.broker(), e);
            now.ended(now.soFar()
                    .as(
                            AuditReport.State.BROKEN,
                            new LocalizedText("Napaka je na naši strani.", "The fault is ours.")));
        } finally {
            if (now.isForgotten()) {
                files.remove(now.broker());
            } else {
                files.tidy(now.broker());
            }
            running.remove(now.broker());
        }
    }

    /** Stops what runs; it can be taken up again. */
    @Override
    public void close() {
        running.values().forEach(RunningAudit::cancel);
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an audit does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
