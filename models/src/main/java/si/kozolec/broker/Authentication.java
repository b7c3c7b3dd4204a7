package si.kozolec.broker;

import java.net.URI;

/** How a broker, or the gateway before it, wants to be told who calls. */
public sealed interface Authentication {

    /** Everybody may call. */
    record None() implements Authentication {}

    /** A name and a password (RFC 7617). */
    record Basic(String user, SecretRef password) implements Authentication {}

    /** A token that somebody else has fetched (RFC 6750). */
    record Bearer(SecretRef token) implements Authentication {}

    /**
     * A token that we fetch ourselves (RFC 6749, 4.4).
     *
     * @param scope what to ask for; empty for what is usual
     */
    record ClientCredentials(URI tokenUrl, String clientId, SecretRef clientSecret, String scope)
            implements Authentication {}

    /** A header of the gateway's own, such as {@code X-Auth-Token}. */
    record Header(String name, SecretRef value) implements Authentication {}

    /** As in settings and answers. */
    default String code() {
        if (this instanceof Basic) {
            return "basic";
        } else if (this instanceof Bearer) {
            return "bearer";
        } else if (this instanceof ClientCredentials) {
            return "oauth2";
        }
        return this instanceof Header ? "header" : "none";
    }
}
