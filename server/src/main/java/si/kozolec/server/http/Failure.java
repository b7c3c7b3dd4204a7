package si.kozolec.server.http;

import java.util.List;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Ends a request that cannot be served, with the reason that the caller is told. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * A failure with one thing to say.
     *
     * @param detail what exactly is wrong, where, and what to do about it
     */
    public Failure(Reason reason, LocalizedText detail) {
        this(new Problem(reason, detail, List.of()));
    }

    public Failure(Problem problem) {
        super(problem.reason().code() + ": " + problem.detail().preferring(Language.EN));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
