package si.kozolec.server.git;

import java.util.Optional;
import si.kozolec.server.access.Person;

/** Tells git's door who comes. */
public interface GitVisitors {

    /** Knows nobody. */
    GitVisitors NOBODY = (authorization, address) -> Person.ANYONE;

    /**
     * Who comes; {@link Person#ANYONE} for somebody without credentials.
     *
     * @param authorization the header {@code Authorization}; git brings its password as {@code Basic}
     * @param address where they come from
     * @throws GitDeniedException if they come with credentials that do not hold, or too often
     */
    Person person(Optional<String> authorization, String address);
}
