package si.kozolec.server.gaiax;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import si.kozolec.broker.Authentication;

/**
 * Somebody out there who is handed what was signed.
 *
 * @param name our name for it
 * @param kind which language it speaks
 * @param url the address below which it listens, without a slash at the end
 * @param authentication how it wants to be told who calls
 * @param schemas whether a catalogue gets the schema of each version besides its credential
 */
public record TargetOptions(String name, Kind kind, URI url, Authentication authentication, boolean schemas) {

    /** The languages of targets. */
    public enum Kind {
        /** A Federated Catalogue of XFSC: {@code /assets} and {@code /schemas}. */
        XFSC,
        /** The compliance service of a clearing house, which answers with a credential of its own. */
        GXDCH,
        /** A Credential Event Service: {@code /credentials-events}. */
        CES,
        /** Any program that takes CloudEvents at its address. */
        WEBHOOK;

        /** {@code xfsc}, as in settings. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
