package si.kozolec.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Language;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems for all that never reaches Jersey: requests that cannot be parsed, refused addresses, broken servlets. */
final class ProblemErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrors.class);

    private final JsonMapper json;

    ProblemErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        // An HttpException is Jetty's word for a bad request, whatever its status.
        if (cause instanceof Throwable && !(cause instanceof HttpException)) {
            LOG.error("request {} failed", Manners.identify(request), cause);
        }
        return write(request, response, callback, Problem.of(Reason.ofStatus(response.getStatus())));
    }

    boolean write(Request request, Response response, Callback callback, Problem problem) {
        String id = Manners.identify(request);
        Language language = Languages.choose(null, request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        byte[] body = json.writeValueAsBytes(problem.members(language, id));
        // What was announced for the body that failed must not be said of this one.
        HttpFields.Mutable headers = response.getHeaders();
        headers.remove(HttpHeader.CONTENT_ENCODING).remove(HttpHeader.ETAG);
        Manners.greet(headers, id);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LANGUAGE, language.tag());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.setStatus(problem.reason().status());
        response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : ByteBuffer.wrap(body), callback);
        return true;
    }
}
