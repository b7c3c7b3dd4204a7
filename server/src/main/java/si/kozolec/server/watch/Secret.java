package si.kozolec.server.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a subscription shares with its broker. Nobody can guess it, so a plain digest of it may lie on disk. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SCHEME = "Bearer ";

    private Secret() {}

    /** A fresh one. */
    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A fresh name for an address, which is no secret. */
    static String name() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String digest(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** Whether a header {@code Authorization} brings it; how long the answer takes tells nothing of it. */
    static boolean isBrought(String authorization, String digest) {
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String brought = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        return MessageDigest.isEqual(sha256(brought), HexFormat.of().parseHex(digest));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
