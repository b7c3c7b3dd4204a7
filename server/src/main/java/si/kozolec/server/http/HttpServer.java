package si.kozolec.server.http;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers HTTP: brings Jetty and Jersey up with the given resources, and down again.
 *
 * <pre>{@code
 * try (HttpServer server = HttpServer.start(options, metrics, json, Offer.of(List.of(new HealthResource(...))))) {
 *     System.out.println(server.uri());
 * }
 * }</pre>
 */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String REFERENCES_PER_CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";
    private static final int HEADER_BYTES = 16 * 1024;

    static {
        // A cache line of 64 bytes holds 16 references. Not told, Jetty asks the management of the Java machine, and to
        // set that up
        // takes longer than all the rest of Jetty's queues.
        if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
            System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
        }
    }

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler running;

    private HttpServer(HttpOptions options, Metrics metrics, JsonMapper json, Offer offer) {
        QueuedThreadPool threads = new QueuedThreadPool(options.maxThreads(), 4, 30_000);
        threads.setName("http");
        threads.setReservedThreads(0);
        server = new Server(threads);
        connector = connector(server, options);
        server.addConnector(connector);
        ProblemWriter writer = new ProblemWriter(json, offer.problemPages());
        ProblemErrors problems = new ProblemErrors(writer);
        server.setErrorHandler(problems);
        server.setRequestLog(new RequestRecorder(metrics, offer.mounts()));
        server.setStopTimeout(options.stopTimeout().toMillis());
        SizeLimitHandler limited = new BodyLimit(options.maxBodyBytes(), offer.mounts());
        limited.setHandler(context(problems, jersey(writer, offer.resources()), offer.mounts()));
        running = new GracefulHandler(new RefusedBody(new Gate(
                new ShelfHandler(offer.shelves(), new DeskHandler(offer.desks(), limited)),
                problems,
                offer.throttle())));
        server.setHandler(running);
    }

    /**
     * Starts to listen and to answer.
     *
     * @param json writes problems
     * @param offer what it answers
     * @throws CannotListenException if the port is in use or the address is not one of this machine
     */
    public static HttpServer start(HttpOptions options, Metrics metrics, JsonMapper json, Offer offer) {
        HttpServer server = new HttpServer(options, metrics, json, offer);
        server.open(options);
        return server;
    }

    /** Where the server can be reached on this machine, with the port that it really got. */
    public URI uri() {
        String host = connector.getHost();
        String name = host == null || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + connector.getLocalPort());
    }

    /** Lets running requests end, for at most the time that the options give them, and stops. */
    @Override
    public void close() {
        try {
            awaitRunning();
            // Nobody is being answered any more: what is still open waits for a next question, and Jetty would wait
            // with it.
            connector.getConnectedEndPoints().forEach(EndPoint::close);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop cleanly", e);
        }
    }

    private void awaitRunning() throws InterruptedException, ExecutionException {
        try {
            running.shutdown().get(server.getStopTimeout(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Requests that had no end in time are cut off: {}", running.getCurrentRequestCount());
            server.setStopTimeout(0);
        }
    }

    private void open(HttpOptions options) {
        try {
            // First the port, so that a second server says so before it has done any work.
            connector.open();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotListenException(options.host(), options.port(), rootOf(e));
        }
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the HTTP server could not start", e);
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BindException || t instanceof SocketException) {
                return t;
            }
        }
        return thrown;
    }

    private static ServerConnector connector(Server server, HttpOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(options.idleTimeout().toMillis());
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idleTimeout().toMillis());
        connector.setReuseAddress(true);
        return connector;
    }

    private static ServletContextHandler context(ProblemErrors problems, ServletHolder jersey, List<Mount> mounts) {
        ServletContextHandler context =
                new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
        context.setErrorHandler(problems);
        context.addServlet(jersey, "/*");
        for (Mount mount : mounts) {
            ServletHolder holder = new ServletHolder(mount.servlet());
            holder.setAsyncSupported(true);
            context.addServlet(holder, mount.path());
        }
        return context;
    }

    private static ServletHolder jersey(ProblemWriter problems, List<?> resources) {
        ResourceConfig config = new ResourceConfig()
                .register(new RouteFilter())
                // Forms with files; nothing that somebody sends is put on disk on the way.
                .register(new MultiPartFeature())
                .register(new MultiPartProperties()
                        .bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY)
                        .resolver())
                .register(new DocumentFilter())
                .register(new DocumentWriter())
                .register(new ProblemFilter(problems))
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.BV_FEATURE_DISABLE, true)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.UNWRAP_COMPLETION_STAGE_IN_WRITER_ENABLE, false);
        resources.forEach(config::register);
        ServletHolder holder = new ServletHolder("jersey", new ServletContainer(config));
        holder.setInitOrder(1);
        holder.setAsyncSupported(true);
        return holder;
    }
}
