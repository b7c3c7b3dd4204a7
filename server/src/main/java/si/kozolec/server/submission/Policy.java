package si.kozolec.server.submission;

import java.time.Duration;
import java.util.Collection;
import si.kozolec.model.Severity;

/**
 * What it takes to publish here; set by whoever runs the repository, and the same for all submissions that are open.
 *
 * @param approvals how many different curators must approve, never the authors
 * @param blocking findings of this severity, and of worse ones, block approval
 * @param waitingTime how long a revision must lie open for comments before it can be published
 * @param lateAfter how long a submission may wait for curators until the queue shows it as late
 */
public record Policy(int approvals, Severity blocking, Duration waitingTime, Duration lateAfter) {

    /** Two curators, errors block, no waiting time, late after two weeks. */
    public static final Policy USUAL = new Policy(2, Severity.ERROR, Duration.ZERO, Duration.ofDays(14));

    public Policy {
        if (approvals < 1 || waitingTime.isNegative() || lateAfter.isNegative()) {
            throw new IllegalArgumentException("a policy needs at least one approval, and no time before now");
        }
    }

    public Policy withApprovals(int needed) {
        return new Policy(needed, blocking, waitingTime, lateAfter);
    }

    public Policy withWaitingTime(Duration time) {
        return new Policy(approvals, blocking, time, lateAfter);
    }

    /** Whether findings of these severities block approval. */
    public boolean blocks(Collection<Severity> found) {
        return found.stream().anyMatch(severity -> severity.compareTo(blocking) >= 0);
    }
}
