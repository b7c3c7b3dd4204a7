package si.kozolec.server.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent to webhooks, as the specification Standard Webhooks wants it: HMAC-SHA256 over identifier, time and body, so
 * that nobody else can send it, and nobody can send it again later.
 */
final class Signature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final String ENCODED = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 1_000;

    private Signature() {}

    /** The header: one signature for each secret, so that a receiver can change from one to the other at leisure. */
    static String of(String secrets, String id, long timestamp, byte[] body) {
        List<String> signatures = new ArrayList<>();
        for (String secret : secrets.split(" ", -1)) {
            signatures.add("v1," + one(secret, id, timestamp, body));
        }
        return String.join(" ", signatures);
    }

    /** Whether secrets are long enough, and readable. */
    static boolean areGood(String secrets) {
        for (String secret : secrets.split(" ", -1)) {
            if (secret.length() > LONGEST
                    || key(secret).filter(key -> key.length >= SHORTEST).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String one(String secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret).orElseThrow(), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java machine has HMAC-SHA256", e);
        }
    }

    /** The bytes of a secret: encoded behind {@code whsec_}, else those of the text. */
    private static Optional<byte[]> key(String secret) {
        if (!secret.startsWith(ENCODED)) {
            return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(secret.substring(ENCODED.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
