package si.kozolec.server.notice;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver a notice ended. */
sealed interface Outcome {

    /** The receiver has it. */
    record Delivered() implements Outcome {}

    /** The receiver lives and does not want this one. The others need not wait for it. */
    record Refused(String why) implements Outcome {}

    /**
     * The receiver is not to be had. There is no sense in trying it with another one.
     *
     * @param notBefore how long it asks us to wait, when it said so
     */
    record Unreachable(String why, Optional<Duration> notBefore) implements Outcome {

        Unreachable(String why) {
            this(why, Optional.empty());
        }
    }
}
