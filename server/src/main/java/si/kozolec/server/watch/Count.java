package si.kozolec.server.watch;

import java.util.Locale;

/** What is counted of a watch. */
public enum Count {
    /** Notifications that were taken in. */
    NOTIFICATIONS,
    /** Notifications for which there was no room; the broker was told that all is well. */
    DROPPED,
    /** Notifications that could not be read, or were too large. */
    UNREADABLE,
    /** Calls with a wrong secret, and notifications of a subscription that is not ours. */
    REFUSED,
    /** Entities that notifications told of. */
    ENTITIES,
    /** Entities that came once more as they were. */
    DUPLICATES,
    /** Entities that came again before they had come to rest. */
    RESTLESS,
    /** Entities that are gone. */
    DELETED,
    /** Entities that no model describes. */
    WITHOUT_MODEL,
    /** Entities that seemed to lack something and were asked for at the broker. */
    FETCHED,
    /** Entities that seemed to lack something and could not be asked for: what they lack was not held against them. */
    PARTIAL,
    /** Entities that were judged. */
    JUDGED,
    /** Entities that were judged and have no error. */
    CONFORMING;

    /** As in answers, {@code without-model}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
