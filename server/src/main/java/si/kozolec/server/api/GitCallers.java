package si.kozolec.server.api;

import java.util.Optional;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.AccessException;
import si.kozolec.server.access.Person;
import si.kozolec.server.git.GitDeniedException;
import si.kozolec.server.git.GitVisitors;
import si.kozolec.server.http.Reason;

/** Tells git's door who comes: whoever brings a token as a password is the person of that token. */
public final class GitCallers implements GitVisitors {

    private final Access access;

    public GitCallers(Access access) {
        this.access = access;
    }

    @Override
    public Person person(Optional<String> authorization, String address) {
        try {
            return access.person(authorization, Optional.empty(), address);
        } catch (AccessException e) {
            int status = Reason.valueOf(e.refusal().name()).status();
            throw new GitDeniedException(status, e.text(), e.retryAfter());
        }
    }
}
