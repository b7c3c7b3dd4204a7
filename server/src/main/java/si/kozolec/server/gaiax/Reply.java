package si.kozolec.server.gaiax;

import java.time.Duration;
import java.util.Optional;

/** How handing something to a target has ended. */
sealed interface Reply {

    /** The target has it, or has no use for it. */
    record Taken() implements Reply {}

    /**
     * Not now. What follows of the same model waits with it.
     *
     * @param everything whether there is no sense in trying anything else there
     * @param notBefore how long the target asks us to wait
     */
    record Later(String why, boolean everything, Optional<Duration> notBefore) implements Reply {}

    /** Never, unless a person looks at it. */
    record Refused(String why) implements Reply {}
}
