package si.kozolec.server.git;

import jakarta.servlet.http.HttpServletRequest;
import si.kozolec.server.access.Person;

/** Tells git's door who comes. */
public interface GitVisitors {

    /** Knows nobody. */
    GitVisitors NOBODY = request -> Person.ANYONE;

    /**
     * Who comes; {@link Person#ANYONE} for somebody without credentials.
     *
     * @param request with the header {@code Authorization}; git brings its password as {@code Basic}
     * @throws GitDeniedException if they come with credentials that do not hold, or too often
     */
    Person person(HttpServletRequest request);
}
