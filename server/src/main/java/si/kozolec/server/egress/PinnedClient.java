package si.kozolec.server.egress;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty's client with everything left out that goes beyond one call and its answer. It starts with the first call. */
final class PinnedClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PinnedClient.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int LARGEST_HEAD = 32 << 10;
    private static final int MOST_THREADS = 8;

    private final PinningResolver resolver;
    private @Nullable HttpClient client;
    private boolean closed;

    PinnedClient(PinningResolver resolver) {
        this.resolver = resolver;
    }

    synchronized HttpClient running() {
        if (closed) {
            throw new IllegalStateException("the server is going down");
        }
        HttpClient running = client;
        if (running == null) {
            running = started();
            client = running;
        }
        return running;
    }

    private HttpClient started() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("egress");
        threads.setDaemon(true);
        HttpClient http = new HttpClient();
        http.setExecutor(threads);
        http.setSocketAddressResolver(resolver.on(threads));
        http.setConnectTimeout(CONNECT_MILLIS);
        http.setFollowRedirects(false);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setUserAgentField(null);
        http.setMaxResponseHeadersSize(LARGEST_HEAD);
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty's client does not start", e);
        }
        // What is added at the start: how large an answer becomes is counted by whoever unpacks it.
        http.getContentDecoderFactories().clear();
        http.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        http.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        return http;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            try {
                client.stop();
            } catch (Exception e) {
                LOG.warn("the client for brokers does not stop", e);
            }
        }
    }
}
