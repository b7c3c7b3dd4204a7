package si.kozolec.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes secrets, and the digests by which they are known again.
 *
 * <p>A secret here is always 256 random bits that we made ourselves. Slow digests with salt (bcrypt, Argon2) are for passwords,
 * which people choose and others guess: nobody guesses one of 2²⁵⁶, however quickly they can try, and no two of ours are equal. So
 * SHA-256 is enough, and each request can afford it.
 */
final class Digest {

    private static final int SECRET_BYTES = 32;

    private Digest() {}

    /** A new secret, 43 characters of base64url. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of the text. */
    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** Whether both are the same; how long it takes does not tell where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(of(one), of(other));
    }
}
