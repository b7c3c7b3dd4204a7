package si.kozolec.server.http;

import java.nio.ByteBuffer;
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

    static Answer to(Document document, @Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
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
        if (ifNoneMatch != null && etag != null && EntityTags.matches(ifNoneMatch, etag)) {
            return new Answer(headers, null);
        }
        Document body = gzip ? document.compressed() : document;
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.put("Content-Length", Integer.toString(body.bytes().length));
        return new Answer(headers, body);
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
