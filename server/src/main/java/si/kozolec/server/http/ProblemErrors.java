package si.kozolec.server.http;

import java.nio.ByteBuffer;
import java.util.Map;
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

/** Writes problems for all that never reaches Jersey: requests that cannot be parsed, refused addresses, broken servlets. */
final class ProblemErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrors.class);

    private final ProblemWriter writer;

    ProblemErrors(ProblemWriter writer) {
        this.writer = writer;
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
        String path = request.getHttpURI().getPath();
        Document document = writer.write(
                problem,
                new ProblemPages.Asked(path == null ? "/" : path, Map.of(), language, id),
                request.getHeaders().get(HttpHeader.ACCEPT));
        byte[] body = document.bytes();
        // What was announced for the body that failed must not be said of this one.
        HttpFields.Mutable headers = response.getHeaders();
        headers.remove(HttpHeader.CONTENT_ENCODING).remove(HttpHeader.ETAG);
        Manners.greet(headers, id);
        document.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, document.typeText());
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.setStatus(problem.reason().status());
        response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : ByteBuffer.wrap(body), callback);
        return true;
    }
}
