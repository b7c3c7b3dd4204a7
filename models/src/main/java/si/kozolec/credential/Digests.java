package si.kozolec.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digests of files as subresource integrity writes them (W3C SRI), {@code sha384-…} in Base64. */
public final class Digests {

    private static final Pattern FORM = Pattern.compile("sha(256|384|512)-([A-Za-z0-9+/]{43,88}={0,2})");

    private Digests() {}

    /** The digest that we write. */
    public static String of(byte[] bytes) {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("384", bytes));
    }

    /** Whether a digest can be read at all. */
    static boolean isDigest(String written) {
        return FORM.matcher(written).matches();
    }

    /** Whether the digest is one of exactly these bytes. */
    static boolean matches(String written, byte[] bytes) {
        Matcher form = FORM.matcher(written);
        return form.matches()
                && Base64.getEncoder()
                        .encodeToString(digest(form.group(1), bytes))
                        .equals(form.group(2));
    }

    private static byte[] digest(String length, byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-" + length).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
