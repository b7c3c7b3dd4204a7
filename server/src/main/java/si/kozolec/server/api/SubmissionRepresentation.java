package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.EventJson;
import si.kozolec.server.submission.Policy;
import si.kozolec.server.submission.Submission;
import tools.jackson.databind.JsonNode;

/**
 * A submission on the wire: where it stands, and all that happened to it.
 *
 * @param state {@code draft}, {@code in-review}, {@code changes-requested}, {@code approved}, {@code rejected}, {@code withdrawn} or
 *     {@code published}
 * @param revision the number of the latest revision; votes are bound to it
 * @param approvalsNeeded how many different curators must approve
 * @param late whether it has waited for curators for too long
 * @param events all that happened, in order
 */
@Schema(name = "Submission")
public record SubmissionRepresentation(
        int number,
        String title,
        PersonRepresentation submitter,
        String state,
        int revision,
        List<String> models,
        List<PersonRepresentation> approvals,
        int approvalsNeeded,
        long openThreads,
        boolean late,
        String createdAt,
        String changedAt,
        List<RevisionRepresentation> revisions,

        @Schema(type = "array", implementation = Object.class)
        List<JsonNode> events,

        SubmissionLinks links) {

    static SubmissionRepresentation from(Submission submission, Policy policy, Instant now, Addresses addresses) {
        return new SubmissionRepresentation(
                submission.number(),
                submission.title(),
                PersonRepresentation.from(submission.submitter()),
                submission.state(policy).code(),
                submission.latest().revision(),
                submission.models().stream().map(ModelId::toString).toList(),
                submission.approvals().stream().map(PersonRepresentation::from).toList(),
                policy.approvals(),
                submission.openThreads(),
                submission.isLate(policy, now),
                submission.createdAt().toString(),
                submission.changedAt().toString(),
                submission.revisions().stream()
                        .map(RevisionRepresentation::from)
                        .toList(),
                submission.events().stream()
                        .map(event -> (JsonNode) EventJson.toJson(event))
                        .toList(),
                SubmissionLinks.to(submission.number(), addresses));
    }

    /**
     * One revision.
     *
     * @param content the commit that holds the catalogue as it would be
     * @param base the commit that it starts from
     */
    @Schema(name = "Revision")
    public record RevisionRepresentation(
            int revision,
            String at,
            PersonRepresentation by,
            String message,
            boolean draft,
            String content,
            @Nullable String base) {

        static RevisionRepresentation from(Event.NewRevision revision) {
            return new RevisionRepresentation(
                    revision.revision(),
                    revision.at().toString(),
                    PersonRepresentation.from(revision.by()),
                    revision.message(),
                    revision.draft(),
                    revision.content(),
                    revision.base());
        }
    }

    /** Where to go from a submission. */
    @Schema(name = "SubmissionLinks")
    public record SubmissionLinks(String self, String files, String diff, String checks) {

        static SubmissionLinks to(int number, Addresses addresses) {
            String self = addresses.path("/api/v1/submissions/" + number);
            return new SubmissionLinks(self, self + "/files", self + "/diff", self + "/checks");
        }
    }
}
