package si.kozolec.server.web;

import java.util.List;
import si.kozolec.server.http.Problem;

/**
 * The page that says what went wrong, and what to do about it.
 *
 * @param frame what is around it
 * @param problem what went wrong
 * @param requestId under which the log knows the request
 * @param nearest what may have been meant
 */
public record ProblemPage(Frame frame, Problem problem, String requestId, List<ModelLink> nearest) implements Page {

    public ProblemPage {
        nearest = List.copyOf(nearest);
    }

    public int status() {
        return problem.reason().status();
    }

    /** What exactly is wrong; empty when the title says it all. */
    public String detail() {
        return frame.texts().of(problem.detail());
    }

    /** All that is wrong, when it is more than one thing. */
    public List<String> parts() {
        return problem.parts().size() < 2
                ? List.of()
                : problem.parts().stream()
                        .map(part -> frame.texts().of(part.message()))
                        .toList();
    }

    /** What the reader can do now. */
    public String help() {
        Texts texts = frame.texts();
        String group = status() >= 500 ? "5xx" : "4xx";
        return texts.orElse("problem.help." + status(), texts.of("problem.help." + group));
    }

    /** Whether somebody who signs in may do better. */
    public boolean needsSignIn() {
        return status() == 401;
    }

    /** Whether the operator will want to know under which name the log has it. */
    public boolean isOurs() {
        return status() >= 500;
    }
}
