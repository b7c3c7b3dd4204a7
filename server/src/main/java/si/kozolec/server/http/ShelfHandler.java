package si.kozolec.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what lies on a {@link Shelf}, and hands everything else on. */
final class ShelfHandler extends Handler.Wrapper {

    private final Shelf shelf;

    ShelfHandler(Shelf shelf, Handler next) {
        super(next);
        this.shelf = shelf;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Document document = find(request);
        if (document == null) {
            return super.handle(request, response, callback);
        }
        request.setAttribute(RouteFilter.ROUTE, shelf.route());
        Answer answer = Answer.to(
                document,
                request.getHeaders().get(HttpHeader.ACCEPT_ENCODING),
                request.getHeaders().get(HttpHeader.IF_NONE_MATCH));
        answer.headers().forEach(response.getHeaders()::put);
        if (answer.body() == null) {
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, document.typeText());
        if (HttpMethod.HEAD.is(request.getMethod())) {
            callback.succeeded();
        } else {
            response.write(true, ByteBuffer.wrap(answer.body().bytes()), callback);
        }
        return true;
    }

    /** Plain addresses only: what has a question, or characters that stand for others, is for the resources to judge. */
    private @Nullable Document find(Request request) {
        String method = request.getMethod();
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        boolean reads = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
        boolean plain = path != null && uri.getQuery() == null && path.indexOf('%') < 0 && path.indexOf(';') < 0;
        return reads && plain ? shelf.at(path) : null;
    }
}
