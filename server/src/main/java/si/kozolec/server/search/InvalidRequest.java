package si.kozolec.server.search;

import java.util.List;
import java.util.stream.Collectors;
import si.kozolec.model.LocalizedText;

/** Tells whoever asks wrongly everything that is wrong with the question, at once. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidRequest(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.parameter() + ": " + problem.message().en())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param parameter the name of the parameter, as it was sent
     * @param message what is wrong and what is allowed, for people
     */
    public record Problem(String parameter, LocalizedText message) {}
}
