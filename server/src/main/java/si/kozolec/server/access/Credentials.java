package si.kozolec.server.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Takes the header {@code Authorization} apart: {@code Bearer}, or {@code Basic} as git sends it, with the token as password. */
final class Credentials {

    private static final int LONGEST = 16 * 1024;

    private Credentials() {}

    /** What somebody brings: a token, or a JWT. */
    static String of(String authorization) {
        int space = authorization.indexOf(' ');
        if (space > 0 && authorization.length() <= LONGEST) {
            String rest = authorization.substring(space + 1).strip();
            String scheme = authorization.substring(0, space).toLowerCase(Locale.ROOT);
            if (scheme.equals("bearer") && !rest.isEmpty()) {
                return rest;
            }
            if (scheme.equals("basic")) {
                return password(rest);
            }
        }
        throw AccessException.of(Refusal.CREDENTIALS_UNREADABLE);
    }

    /** The password, whatever the user is called; or the user, when the token stands there alone. */
    private static String password(String encoded) {
        String both;
        try {
            both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AccessException.of(Refusal.CREDENTIALS_UNREADABLE);
        }
        int colon = both.indexOf(':');
        String password = both.substring(colon + 1);
        return colon > 0 && password.isEmpty() ? both.substring(0, colon) : password;
    }
}
