package si.kozolec.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request that is refused unread, before the refusal is sent, so that the connection lives on.
 *
 * <p>A body that is still on its way when the answer is complete costs the connection (RFC 9112, section 9.6), and a
 * client that sends its next request in that very moment sees it fail without any answer. So what is still to come is
 * taken in and thrown away, up to {@link #ENOUGH}; of a longer one the rest is left, and the connection with it.
 */
final class RefusedBody extends Handler.Wrapper {

    /** How many bytes are read for the sake of the connection. */
    private static final long ENOUGH = 1 << 20;

    RefusedBody(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // Who asks first whether to send the body (Expect: 100-continue) would be told to send it by our reading.
        boolean nothingToRead = request.getLength() == 0 || request.getHeaders().contains(HttpHeader.EXPECT);
        return super.handle(request, nothingToRead ? response : new Refusal(request, response), callback);
    }

    /** The answer to one request; only its first bytes wait, and only if it is a refusal or leads elsewhere. */
    private static final class Refusal extends Response.Wrapper {

        private boolean begun;

        Refusal(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            boolean refused = !begun && getStatus() >= 300;
            begun = true;
            if (refused) {
                new Reading(this, () -> super.write(last, content, callback)).run();
            } else {
                super.write(last, content, callback);
            }
        }
    }

    /** Takes in what comes until the end, the bound or a failure, without holding a thread; then goes on. */
    private static final class Reading implements Runnable {

        private final Refusal refusal;
        private final Runnable then;
        private long read;

        Reading(Refusal refusal, Runnable then) {
            this.refusal = refusal;
            this.then = then;
        }

        @Override
        public void run() {
            Request request = refusal.getRequest();
            while (read <= ENOUGH) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                read += chunk.remaining();
                chunk.release();
                if (Content.Chunk.isFailure(chunk)) {
                    break;
                }
                if (chunk.isLast()) {
                    then.run();
                    return;
                }
            }
            refusal.getHeaders().put(HttpHeader.CONNECTION, "close");
            then.run();
        }
    }
}
