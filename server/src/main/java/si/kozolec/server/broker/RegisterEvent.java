package si.kozolec.server.broker;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done with a registered broker: a line of the register.
 *
 * @param at when
 * @param by the id of whoever did it
 * @param name how to write them
 * @param what what was done
 * @param id the name of the broker
 * @param said what is said of it from then on, secrets by their names; nothing when it was removed
 */
public record RegisterEvent(Instant at, String by, String name, What what, String id, Map<String, String> said) {

    /** What can be done with a broker. */
    public enum What {
        REGISTERED,
        CHANGED,
        REMOVED
    }

    public RegisterEvent {
        said = Map.copyOf(said);
    }
}
