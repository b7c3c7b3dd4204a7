package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import si.kozolec.model.ModelId;
import si.kozolec.server.submission.SubmissionSummary;

/** A page of the queue of submissions on the wire. */
@Schema(name = "SubmissionPage")
public record SubmissionQueueRepresentation(int total, int page, int size, List<LineRepresentation> items) {

    /** One submission in the queue. */
    @Schema(name = "SubmissionLine")
    public record LineRepresentation(
            int number,
            String title,
            PersonRepresentation submitter,
            String state,
            int revision,
            List<String> models,
            int approvals,
            long openThreads,
            boolean late,
            String createdAt,
            String changedAt,
            String link) {

        static LineRepresentation from(SubmissionSummary summary, Instant now, Addresses addresses) {
            return new LineRepresentation(
                    summary.number(),
                    summary.title(),
                    PersonRepresentation.from(summary.submitter()),
                    summary.state().code(),
                    summary.revision(),
                    summary.models().stream().map(ModelId::toString).toList(),
                    summary.approvals(),
                    summary.openThreads(),
                    summary.isLate(now),
                    summary.createdAt().toString(),
                    summary.changedAt().toString(),
                    addresses.path("/api/v1/submissions/" + summary.number()));
        }
    }
}
