package si.kozolec.server.submission;

import java.util.Locale;
import java.util.Optional;

/** Where a submission stands between its first words and its end. */
public enum SubmissionState {
    /** Being written: its author says so, or its latest revision is not checked yet or does not pass. */
    DRAFT,
    /** Waits for curators. */
    IN_REVIEW,
    /** Waits for its author: a curator wants something to be different. */
    CHANGES_REQUESTED,
    /** Has the approvals that it needs and waits to be published. */
    APPROVED,
    /** Ended by a curator. */
    REJECTED,
    /** Ended by its author. */
    WITHDRAWN,
    /** Ended well. */
    PUBLISHED;

    /** {@code in-review}, as in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SubmissionState> of(String code) {
        for (SubmissionState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return compareTo(REJECTED) < 0;
    }
}
