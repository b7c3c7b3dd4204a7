package si.kozolec.server.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/** Takes small posted calls in and lets a {@link Desk} answer; hands everything else on, body and all. */
final class DeskHandler extends Handler.Wrapper {

    private static final int SMALL = 64 * 1024;

    private final List<Desk> desks;

    DeskHandler(List<Desk> desks, Handler next) {
        super(next);
        this.desks = List.copyOf(desks);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Desk desk = desk(request);
        if (desk == null) {
            return super.handle(request, response, callback);
        }
        Content.Source.asByteBuffer(request, new Promise<>() {
            @Override
            public void succeeded(ByteBuffer body) {
                answer(desk, request, body, response, callback);
            }

            @Override
            public void failed(Throwable failure) {
                callback.failed(failure);
            }
        });
        return true;
    }

    private void answer(Desk desk, Request request, ByteBuffer body, Response response, Callback callback) {
        try {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            Document document = ask(desk, request, bytes);
            if (document != null) {
                request.setAttribute(RouteFilter.ROUTE, desk.path());
                Answer.to(document, request.getHeaders().get(HttpHeader.ACCEPT_ENCODING), null, null)
                        .send(200, request, response, callback);
            } else if (!super.handle(new Whole(request, bytes), response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            callback.failed(e);
        }
    }

    private @Nullable Desk desk(Request request) {
        String path = request.getHttpURI().getPath();
        long length = request.getLength();
        boolean small = length > 0
                && length <= SMALL
                && HttpMethod.POST.is(request.getMethod())
                && !request.getHeaders().contains(HttpHeader.CONTENT_ENCODING);
        if (small) {
            for (Desk desk : desks) {
                if (desk.path().equals(path)) {
                    return desk;
                }
            }
        }
        return null;
    }

    private static @Nullable Document ask(Desk desk, Request request, byte[] body) {
        Post post;
        try {
            post = post(request, body);
        } catch (RuntimeException e) {
            // A query that cannot be decoded is for the resource to refuse.
            return null;
        }
        return desk.answer(post);
    }

    private static Post post(Request request, byte[] body) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new Post(
                Call.of(request, request.getHttpURI().getPath()),
                bare,
                request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
                request.getHeaders().getValuesList(HttpHeader.LINK),
                body);
    }

    /** A request whose body was already taken in, to be read once more. */
    private static final class Whole extends Request.Wrapper {

        private final ByteBufferContentSource content;

        Whole(Request request, byte[] body) {
            super(request);
            this.content = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return content.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            content.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            content.fail(failure);
        }
    }
}
