package si.kozolec.server.access;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token of this server, without its secret.
 *
 * @param id its public name, by which it is found and revoked
 * @param name for whom or for what it was made
 * @param person whose it is: the {@link Person#id}
 * @param role what may be done with it
 * @param created when it was made
 * @param expires from when on it does not hold any more
 * @param revoked since when it does not hold any more
 * @param hash SHA-256 of the secret, in hexadecimal digits
 */
public record Token(
        String id,
        String name,
        String person,
        Role role,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        String hash) {

    static final Pattern ID = Pattern.compile("[a-z2-7]{10}");
    static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._@-]{0,199}");
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Does not let out the digest: records are written into logs before anybody thinks of it. */
    @Override
    public String toString() {
        return "Token[" + id + ", " + person + ", " + role.code() + "]";
    }

    /** What has become of a token. */
    public enum State {
        GOOD,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return expires.isPresent() && !now.isBefore(expires.get()) ? State.EXPIRED : State.GOOD;
    }

    Person owner() {
        return new Person(person, name, role);
    }

    Token revokedAt(Instant now) {
        return new Token(id, name, person, role, created, expires, Optional.of(revoked.orElse(now)), hash);
    }
}
