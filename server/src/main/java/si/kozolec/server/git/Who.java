package si.kozolec.server.git;

import java.time.Instant;

/**
 * Who did something, and when: the author of a commit or tag.
 *
 * @param name a name for people
 * @param email a stable address or id
 * @param time when
 */
public record Who(String name, String email, Instant time) {

    /** The repository itself, for what it does on its own. */
    public static Who repository(Instant time) {
        return new Who("Kozolec", "repository@kozolec.invalid", time);
    }
}
