package si.kozolec.server.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A machine on the loopback that does to whoever asks it for entities what a test wants, and tells one type of them. */
final class HostileBroker implements AutoCloseable {

    static final String TYPE = LoopbackBroker.TYPE;

    /** What it was asked, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** What happens in place of an answer with entities. */
    volatile HttpHandler entities = exchange -> send(exchange, 200, "[]");

    /** What happens in place of an answer with types. */
    volatile HttpHandler types = exchange -> send(exchange, 200, "[{\"id\":\"" + TYPE + "\",\"type\":\"EntityType\"}]");

    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    /** @param tls what it says it is; null to talk openly */
    HostileBroker(@Nullable SSLContext tls) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(here, 0);
        } else {
            HttpsServer secure = HttpsServer.create(here, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                (exchange.getRequestURI().getPath().endsWith("/types") ? types : entities).handle(exchange);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "hostile");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String type = text.startsWith("<") ? "text/html" : "application/json";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Keeps whoever asks waiting until the test is over. */
    void say_nothing(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A full page, each time another one, and never the last. */
    void never_end(HttpExchange exchange) throws IOException {
        int page = pages.incrementAndGet();
        StringBuilder all = new StringBuilder("[");
        for (int entity = 0; entity < 100; entity++) {
            all.append(entity == 0 ? "" : ",")
                    .append("{\"id\":\"urn:ngsi-ld:AirQualityObserved:" + page + "-" + entity + "\",\"type\":\"" + TYPE
                            + "\"}");
        }
        exchange.getResponseHeaders().add("NGSILD-Results-Count", "3");
        send(exchange, 200, all.append("]").toString());
    }

    /** One entity of 100 MB, for as long as anybody listens. */
    static void pour(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] much = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(("[{\"id\":\"urn:x:1\",\"type\":\"" + TYPE + "\",\"name\":\"").getBytes(StandardCharsets.UTF_8));
            for (int part = 0; part < 1_600; part++) {
                out.write(much);
            }
            out.write("\"}]".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
