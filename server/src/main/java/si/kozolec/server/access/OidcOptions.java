package si.kozolec.server.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the operator has said about the issuer of OpenID Connect.
 *
 * @param issuer its name for itself and its address, letter by letter
 * @param name our name for it, which the ids of its people begin with
 * @param clientId as what it knows us
 * @param clientSecret the secret we share with it; empty for a public client
 * @param audience for whom a JWT has to be made to hold here
 * @param scopes what a sign-in asks for
 * @param rolesClaim where roles stand; dots lead into objects, {@code realm_access.roles}
 * @param roles what the issuer calls our roles
 * @param nameClaim where the name of a person stands
 * @param algorithms how JWTs may be signed
 * @param skew how far its clock and ours may be apart
 * @param hosts where its documents may lie besides its own origin, {@code keys.example.si}
 */
public record OidcOptions(
        URI issuer,
        String name,
        String clientId,
        String clientSecret,
        String audience,
        List<String> scopes,
        String rolesClaim,
        Map<Role, Set<String>> roles,
        String nameClaim,
        List<String> algorithms,
        Duration skew,
        Set<String> hosts) {

    /** What may stand in {@code algorithms}: keys in pairs only, so that nobody who can check a signature can make one. */
    public static final List<String> KNOWN_ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public OidcOptions {
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
        algorithms = List.copyOf(algorithms);
        hosts = Set.copyOf(hosts);
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "OidcOptions[" + issuer + ", " + name + ", " + clientId + "]";
    }
}
