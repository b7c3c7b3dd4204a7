package si.kozolec.server.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The time between signing in and signing out, in a browser.
 *
 * @param person who signed in
 * @param csrf what a form has to bring to show that it is ours
 * @param until when it ends at the latest
 * @param token with which token of this server it began: it ends with that
 * @param subject what the issuer calls the person, when they came from there
 * @param issuerSession what the issuer calls the session
 */
public record Session(
        Person person,
        String csrf,
        Instant until,
        Optional<String> token,
        Optional<String> subject,
        Optional<String> issuerSession) {

    /** Without what only the browser may know. */
    @Override
    public String toString() {
        return "Session[" + person + ", until " + until + "]";
    }
}
