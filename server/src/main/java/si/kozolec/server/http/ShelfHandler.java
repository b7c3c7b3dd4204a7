package si.kozolec.server.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what lies on a {@link Shelf}, and hands everything else on. */
final class ShelfHandler extends Handler.Wrapper {

    private final List<Shelf> shelves;

    ShelfHandler(List<Shelf> shelves, Handler next) {
        super(next);
        this.shelves = List.copyOf(shelves);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Call call = call(request);
        if (call != null) {
            for (Shelf shelf : shelves) {
                Document document = shelf.at(call);
                if (document != null) {
                    request.setAttribute(RouteFilter.ROUTE, shelf.route());
                    return answer(document, request, response, callback);
                }
            }
        }
        return super.handle(request, response, callback);
    }

    private static boolean answer(Document document, Request request, Response response, Callback callback) {
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

    /** Plain paths only: characters that stand for others are for the resources to judge, and so is a broken query. */
    private static @Nullable Call call(Request request) {
        String method = request.getMethod();
        String path = request.getHttpURI().getPath();
        boolean reads = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
        if (!reads || path == null || path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return null;
        }
        try {
            return Call.of(request, path);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
