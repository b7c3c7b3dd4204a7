package si.kozolec.server.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

/**
 * A submission in one line of the queue.
 *
 * @param late from when on it has waited for curators too long; null when it does not wait for them
 */
public record SubmissionSummary(
        int number,
        String title,
        Actor submitter,
        SubmissionState state,
        List<ModelId> models,
        int revision,
        int approvals,
        long openThreads,
        Instant createdAt,
        Instant changedAt,
        Map<Severity, Integer> findings,
        @Nullable Instant late) {

    public SubmissionSummary {
        models = List.copyOf(models);
        findings = Map.copyOf(findings);
    }

    static SubmissionSummary of(Submission submission, Policy policy) {
        SubmissionState state = submission.state(policy);
        boolean waits = state == SubmissionState.IN_REVIEW || state == SubmissionState.APPROVED;
        return new SubmissionSummary(
                submission.number(),
                submission.title(),
                submission.submitter(),
                state,
                submission.models(),
                submission.latest().revision(),
                submission.approvals().size(),
                submission.openThreads(),
                submission.createdAt(),
                submission.changedAt(),
                submission
                        .checks(submission.latest().revision())
                        .map(Event.Checked::findings)
                        .orElse(Map.of()),
                waits ? submission.latest().at().plus(policy.lateAfter()) : null);
    }

    public boolean isLate(Instant now) {
        return late != null && now.isAfter(late);
    }
}
