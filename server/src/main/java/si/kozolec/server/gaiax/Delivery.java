package si.kozolec.server.gaiax;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How it stands with handing an event to a target.
 *
 * @param target the name of the target
 * @param attempts how often it was tried in vain
 * @param due when it is tried again; empty when it is not, or has not been tried yet
 * @param why what went wrong the last time; empty when nothing did
 */
public record Delivery(String target, LedgerEvent event, State state, int attempts, Optional<Instant> due, String why) {

    /** What can become of it. */
    public enum State {
        /** It has not been tried yet. */
        PENDING,
        /** It was tried in vain, and will be again. */
        RETRY,
        /** The target has it, or has no use for it. */
        DELIVERED,
        /** It was given up: a person has to look at it. */
        FAILED;

        /** {@code pending}, as in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String code) {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }
}
