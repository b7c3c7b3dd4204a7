package si.kozolec.server.access;

import java.time.Duration;
import java.util.Optional;

/**
 * Writes our cookies, and finds them among others.
 *
 * <p>Scripts do not see them, and other sites do not make browsers send them along, except by a plain link. Where the world reaches
 * us by https they are kept to it, and the prefix {@code __Host-} has browsers see to it that no other server of the same domain
 * can set them.
 */
final class Cookies {

    private static final String SAFE = "__Host-";

    private final boolean secure;
    private final String name;

    Cookies(boolean secure, String name) {
        this.secure = secure;
        this.name = secure ? SAFE + name : name;
    }

    /** What the cookie holds, when the header {@code Cookie} brings it. */
    Optional<String> find(String header) {
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** The value of a header {@code Set-Cookie}. */
    String set(String value, Duration time) {
        return name + "=" + value + "; Path=/; Max-Age=" + time.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    String remove() {
        return set("", Duration.ZERO);
    }
}
