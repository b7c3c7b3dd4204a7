package si.kozolec.server.http;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Knows when gzip pays, and when it is welcome. */
final class Compression {

    /** Below this a packet is a packet. */
    private static final int SMALLEST = 1_024;

    private static final Set<String> APPLICATION_TEXTS =
            Set.of("json", "javascript", "yaml", "xml", "n-triples", "schema+json");

    private Compression() {}

    static boolean pays(Document document) {
        return document.bytes().length >= SMALLEST && isText(document.type());
    }

    /** Whether the header {@code Accept-Encoding} asks for gzip (RFC 9110, section 12.5.3). */
    static boolean isWelcome(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }

    static byte[] gzipped(Document document) {
        byte[] ready = document.gzipped();
        return ready == null ? gzip(document.bytes()) : ready;
    }

    private static boolean isText(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("text")
                || APPLICATION_TEXTS.contains(subtype)
                || subtype.endsWith("+json")
                || subtype.endsWith("+xml");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse bytes", e);
        }
        return compressed.toByteArray();
    }
}
