package si.kozolec.server.access;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each role may do what those before it may. */
public enum Role {
    /** Reads what is published: everybody. */
    READER,
    /** Proposes models. */
    SUBMITTER,
    /** Decides on proposals of others. */
    CURATOR,
    /** Looks after the server. */
    ADMIN;

    /** Whether somebody of this role may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** How it is written, {@code curator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
