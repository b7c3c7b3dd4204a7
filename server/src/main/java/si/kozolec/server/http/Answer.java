package si.kozolec.server.http;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gets of a {@link Document}: nothing when it already has it, the compressed form when that pays and is welcome.
 *
 * <p>The compressed form is another sequence of bytes and so has a strong ETag of its own, the plain one followed by {@code
 * --gzip}. Either of them in {@code If-None-Match} means that the caller has the content.
 *
 * @param headers all headers of the answer but its type
 * @param body what to send; null for 304
 */
record Answer(Map<String, String> headers, @Nullable Document body) {

    /**
     * The answer to a caller.
     *
     * @param ifModifiedSince the header of that name; it counts only where there is no {@code If-None-Match}
     */
    static Answer to(
            Document document,
            @Nullable String acceptEncoding,
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince) {
        boolean compressible = Compression.pays(document);
        boolean gzip = compressible && Compression.isWelcome(acceptEncoding);
        Map<String, String> headers = new LinkedHashMap<>(document.headers());
        String etag = document.etag();
        if (etag != null) {
            headers.put("ETag", '"' + etag + (gzip ? EntityTags.GZIP_SUFFIX : "") + '"');
        }
        if (compressible) {
            headers.merge("Vary", "Accept-Encoding", (said, more) -> said + ", " + more);
        }
        boolean held = ifNoneMatch == null
                ? ifModifiedSince != null && isUnchanged(document, ifModifiedSince)
                : etag != null && EntityTags.matches(ifNoneMatch, etag);
        if (held) {
            return new Answer(headers, null);
        }
        Document body = gzip ? document.compressed() : document;
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.put("Content-Length", Integer.toString(body.bytes().length));
        return new Answer(headers, body);
    }

    /** Whether the document says when it last changed, and that was not after the time (RFC 9110, section 13.1.3). */
    private static boolean isUnchanged(Document document, String ifModifiedSince) {
        String modified = document.headers().get("Last-Modified");
        try {
            return modified != null && !time(modified).isAfter(time(ifModifiedSince));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant time(String header) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
    }

    /** Writes it without Jersey, and without a body to those who asked for none. */
    void send(int status, Request request, Response response, Callback callback) {
        headers.forEach(response.getHeaders()::put);
        if (body == null) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.typeText());
        if (HttpMethod.HEAD.is(request.getMethod())) {
            callback.succeeded();
        } else {
            response.write(true, ByteBuffer.wrap(body.bytes()), callback);
        }
    }
}
