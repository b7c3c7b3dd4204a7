package si.kozolec.server.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Names the request and gives every answer its common headers, whoever writes it: Jersey, a servlet or Jetty itself. */
final class Manners {

    /** The request attribute that holds the identifier. */
    static final String REQUEST_ID = "si.kozolec.request-id";

    static final String REQUEST_ID_HEADER = "X-Request-Id";

    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField ANY_ORIGIN = new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Location, ETag, Link, X-Request-Id");
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private Manners() {}

    /** The identifier of this request: the one it already has, a sane one that it came with, or a new one. */
    static String identify(Request request) {
        if (request.getAttribute(REQUEST_ID) instanceof String known) {
            return known;
        }
        String id = accept(request.getHeaders().get(REQUEST_ID_HEADER));
        request.setAttribute(REQUEST_ID, id);
        return id;
    }

    static void greet(HttpFields.Mutable headers, String requestId) {
        headers.put(NO_SNIFFING);
        headers.put(ANY_ORIGIN);
        headers.put(EXPOSED);
        headers.put(REQUEST_ID_HEADER, requestId);
    }

    private static String accept(@Nullable String incoming) {
        return incoming != null && SANE_ID.matcher(incoming).matches() ? incoming : RequestIds.next();
    }
}
