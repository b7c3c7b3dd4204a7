package si.kozolec.server.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice for one receiver, as it lies in the queue.
 *
 * @param id follows from what happened: whoever gets it twice knows it again
 * @param since when it happened
 * @param content what the receiver gets: an event, or a letter
 */
record Parcel(String id, Instant since, ObjectNode content) {

    static final JsonMapper JSON = new JsonMapper();

    private static final int FORMAT = 1;
    private static final int ID_BYTES = 16;

    /** The identifier of something that happened: the same words give the same one. */
    static String idOf(String... words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    /** The name of its file; names follow each other as the events did. */
    String fileName() {
        return String.format("%015d-%s", Math.max(0, since.toEpochMilli()), id);
    }

    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("id", id).put("since", since.toString());
        json.set("content", content);
        return JSON.writeValueAsBytes(json);
    }

    /** Reads it back; empty when the bytes are not a whole one. */
    static Optional<Parcel> read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            String id = json.path("id").asString("");
            boolean whole = json.path("format").asInt(0) == FORMAT && id.matches("[0-9a-f]{32}");
            return whole && json.path("content") instanceof ObjectNode content
                    ? Optional.of(
                            new Parcel(id, Instant.parse(json.path("since").asString("")), content))
                    : Optional.empty();
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
