package si.kozolec.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import si.kozolec.server.access.AccessException;
import si.kozolec.server.access.Person;
import si.kozolec.server.git.GitDeniedException;
import si.kozolec.server.git.GitVisitors;
import si.kozolec.server.http.Reason;

/**
 * Tells git's door who comes: whoever brings a token as a password is the person of that token. Cookies of browsers do not count here.
 */
public final class GitCallers implements GitVisitors {

    private final Callers callers;

    public GitCallers(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Person person(HttpServletRequest request) {
        try {
            Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
            return callers.access().person(authorization, Optional.empty(), callers.address(request));
        } catch (AccessException e) {
            int status = Reason.valueOf(e.refusal().name()).status();
            throw new GitDeniedException(status, e.text(), e.retryAfter());
        }
    }
}
