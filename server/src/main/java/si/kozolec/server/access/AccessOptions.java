package si.kozolec.server.access;

import java.time.Duration;
import java.util.Optional;

/**
 * What the operator has said about who may come in.
 *
 * @param limits how often
 * @param sessionTime how long a session lasts
 * @param secure whether the world reaches us by https, so that cookies may be kept to it
 * @param oidc the issuer whose people may sign in; empty when there is none
 */
public record AccessOptions(Limits limits, Duration sessionTime, boolean secure, Optional<OidcOptions> oidc) {

    /** What holds when nobody says otherwise. */
    public static final AccessOptions USUAL =
            new AccessOptions(Limits.USUAL, Duration.ofHours(8), false, Optional.empty());
}
