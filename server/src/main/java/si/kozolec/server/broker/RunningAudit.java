package si.kozolec.server.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import si.kozolec.audit.Audit;
import si.kozolec.audit.AuditReport;

/** An audit at work: what it has found so far, and whether it is to stop. */
final class RunningAudit implements Audit.Watcher {

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(3);

    private final String broker;
    private final int number;
    private final AuditFiles files;
    private final Clock clock;
    private volatile AuditReport soFar;
    private volatile boolean cancelled;
    private volatile boolean forgotten;
    private Instant written;

    RunningAudit(String broker, int number, AuditReport from, AuditFiles files, Clock clock) {
        this.broker = broker;
        this.number = number;
        this.soFar = from;
        this.files = files;
        this.clock = clock;
        this.written = clock.instant();
    }

    String broker() {
        return broker;
    }

    int number() {
        return number;
    }

    AuditReport soFar() {
        return soFar;
    }

    void cancel() {
        cancelled = true;
    }

    /** Stops it, and keeps nothing of it. */
    void forget() {
        forgotten = true;
        cancelled = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    @Override
    public boolean mayGoOn(AuditReport report) {
        soFar = report;
        Instant now = clock.instant();
        if (written.plus(BETWEEN_WRITES).isBefore(now)) {
            write(report);
            written = now;
        }
        return !cancelled;
    }

    void ended(AuditReport report) {
        soFar = report;
        write(report);
    }

    private void write(AuditReport report) {
        if (!forgotten) {
            files.write(broker, number, report);
        }
    }
}
