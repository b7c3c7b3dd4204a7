package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;

/**
 * Turns a {@link Document} into an answer: 304 when the caller already has it, compressed when that pays and is welcome.
 *
 * <p>The compressed form is another sequence of bytes and so has a strong ETag of its own, the plain one followed by {@code
 * --gzip}. Either of them in {@code If-None-Match} means that the caller has the content.
 */
final class DocumentFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Document document)) {
            return;
        }
        boolean compressible = Compression.pays(document);
        boolean gzip = compressible && Compression.isWelcome(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        document.headers().forEach(headers::putSingle);
        headers.putSingle(HttpHeaders.ETAG, '"' + document.etag() + (gzip ? EntityTags.GZIP_SUFFIX : "") + '"');
        if (compressible) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (held != null && response.getStatus() == 200 && EntityTags.matches(held, document.etag())) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        Document sent = gzip ? document.compressed() : document;
        if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, sent.bytes().length);
        response.setEntity(sent, NONE, document.type());
    }
}
