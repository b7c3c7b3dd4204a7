package si.kozolec.server.notice;

import java.time.Instant;

/**
 * Something that has happened to a submission.
 *
 * @param event what, {@code reviewed}
 * @param state where the submission stands now, {@code in-review}
 * @param by the id of the person who did it
 * @param byName the name of that person
 * @param submitter the id of the person who began the submission
 */
public record SubmissionChange(
        Instant at,
        int submission,
        String title,
        String event,
        String state,
        String by,
        String byName,
        String submitter) {}
