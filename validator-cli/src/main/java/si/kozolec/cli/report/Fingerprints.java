package si.kozolec.cli.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives findings names by which a pipeline knows them again: the same finding in the next run has the same one, even when lines
 * have moved.
 */
final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    String of(Told told) {
        String same = told.file() + "\n" + told.finding().code() + "\n"
                + told.finding().pointer();
        int before = seen.merge(same, 1, Integer::sum) - 1;
        return HexFormat.of().formatHex(sha256((same + "\n" + before).getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
