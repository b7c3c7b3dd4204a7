package si.kozolec.server.http;

import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be served, with all that HTTP needs to know of them.
 *
 * <p>A resource returns it, and the rest follows: strong ETag, {@code If-None-Match}, gzip, {@code HEAD}, length.
 */
public final class Document {

    /** For what never changes under its address. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For what may change at any time; with the ETag, asking again costs nearly nothing. */
    public static final String ASK_AGAIN = "no-cache";

    private static final String RUN = Long.toHexString(new SecureRandom().nextLong());
    private static final Map<MediaType, String> TYPES = new ConcurrentHashMap<>();

    private final byte[] bytes;
    private final byte @Nullable [] gzipped;
    private final MediaType type;
    private final @Nullable String etag;
    private final Map<String, String> headers;

    private Document(
            byte[] bytes,
            byte @Nullable [] gzipped,
            MediaType type,
            @Nullable String etag,
            Map<String, String> headers) {
        this.bytes = bytes;
        this.gzipped = gzipped;
        this.type = type;
        this.etag = etag;
        this.headers = headers;
    }

    /** Bytes that were made for this answer; their ETag is a digest of them. */
    public static Document of(byte[] bytes, MediaType type) {
        return new Document(bytes, null, type, digest(bytes), Map.of("Cache-Control", ASK_AGAIN));
    }

    /**
     * Bytes that follow from the address and the state it was asked of: their ETag, which is compared under that address only, is
     * the name of the state. It holds for this run of the program, since another version might answer in other words.
     */
    public static Document answering(String state, byte[] bytes, MediaType type) {
        return new Document(bytes, null, type, RUN + '-' + state, Map.of("Cache-Control", ASK_AGAIN));
    }

    /** Bytes that answer one caller once: an answer to what was posted. */
    public static Document once(byte[] bytes, MediaType type) {
        return new Document(bytes, null, type, null, Map.of("Cache-Control", "no-store"));
    }

    /**
     * Bytes that already have a name, such as a git blob.
     *
     * @param etag the name, without quotes
     * @param gzipped the same bytes, compressed, when they are at hand
     */
    public static Document named(String etag, byte[] bytes, byte @Nullable [] gzipped, MediaType type) {
        return new Document(bytes, gzipped, type, etag, Map.of("Cache-Control", ASK_AGAIN));
    }

    /** This document with its compressed form at hand, for what is made once and served often. */
    public Document packed() {
        return new Document(bytes, Compression.pays(this) ? Compression.gzipped(this) : null, type, etag, headers);
    }

    /** This document with one more header, or with another value of it. */
    public Document with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Document(bytes, gzipped, type, etag, more);
    }

    public Document cached(String cacheControl) {
        return with("Cache-Control", cacheControl);
    }

    /** The bytes that it takes in memory. */
    public int memory() {
        return bytes.length + (gzipped == null ? 0 : gzipped.length);
    }

    /** The compressed form in place of the plain one. */
    Document compressed() {
        return new Document(Compression.gzipped(this), null, type, etag, headers);
    }

    byte[] bytes() {
        return bytes;
    }

    byte @Nullable [] gzipped() {
        return gzipped;
    }

    MediaType type() {
        return type;
    }

    /** The type as it stands in the header; made once for each type. */
    String typeText() {
        return TYPES.computeIfAbsent(type, MediaType::toString);
    }

    /** Its name without quotes; null when nobody will ask for it again. */
    @Nullable String etag() {
        return etag;
    }

    Map<String, String> headers() {
        return headers;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
