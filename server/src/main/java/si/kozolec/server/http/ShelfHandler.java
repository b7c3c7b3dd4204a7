package si.kozolec.server.http;

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
                    Answer.to(
                                    document,
                                    request.getHeaders().get(HttpHeader.ACCEPT_ENCODING),
                                    request.getHeaders().get(HttpHeader.IF_NONE_MATCH),
                                    request.getHeaders().get(HttpHeader.IF_MODIFIED_SINCE))
                            .send(200, request, response, callback);
                    return true;
                }
            }
        }
        return super.handle(request, response, callback);
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
