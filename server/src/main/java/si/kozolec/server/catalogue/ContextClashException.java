package si.kozolec.server.catalogue;

import java.util.List;
import si.kozolec.artifact.TermClash;

/** Tells that models cannot share a {@code @context}, because they use one word for two things. */
public final class ContextClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TermClash> clashes;

    ContextClashException(List<TermClash> clashes) {
        super("clashing terms: " + clashes.stream().map(TermClash::subject).toList());
        this.clashes = List.copyOf(clashes);
    }

    /** The words, each with its meanings and who has them. */
    public List<TermClash> clashes() {
        return clashes;
    }
}
