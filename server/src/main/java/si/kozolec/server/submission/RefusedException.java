package si.kozolec.server.submission;

import java.util.List;
import java.util.stream.Collectors;

/** Ends what somebody wanted to do here, with all reasons at once. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedException(List<Refusal> refusals) {
        super(refusals.stream()
                .map(refusal -> refusal.code() + (refusal.file() == null ? "" : " " + refusal.file()) + ": "
                        + refusal.text().en())
                .collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    /** All reasons; at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
