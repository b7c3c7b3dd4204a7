package si.kozolec.server.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A context broker on this machine with 250 entities of one type, of which those whose number ends in 7 lack what they need. */
public final class LoopbackBroker implements AutoCloseable {

    public static final String TYPE = "https://smartdatamodels.org/dataModel.Environment/AirQualityObserved";
    static final int ENTITIES = 250;

    public final List<String> authorizations = new CopyOnWriteArrayList<>();
    public volatile boolean allRight;

    /** Types that no model describes, each with forty entities. */
    public volatile List<String> strangers = List.of();

    public volatile CountDownLatch secondPage = new CountDownLatch(0);

    private final HttpServer server;

    public LoopbackBroker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ngsi-ld/v1/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "broker");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (exchange.getRequestURI().getPath().endsWith("/types")) {
            send(
                    exchange,
                    Stream.concat(Stream.of(TYPE), strangers.stream())
                            .map(
                                    type -> "{\"id\":\"" + type
                                            + "\",\"type\":\"EntityType\",\"attributeNames\":[\"https://smartdatamodels.org/smog\"]}")
                            .collect(Collectors.joining(",", "[", "]")));
            return;
        }
        if (strangers.stream().anyMatch(query::contains)) {
            exchange.getResponseHeaders().add("NGSILD-Results-Count", "40");
            send(exchange, "[]");
            return;
        }
        int offset = number(query, "offset");
        if (offset > 0) {
            try {
                secondPage.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.getResponseHeaders().add("NGSILD-Results-Count", String.valueOf(ENTITIES));
        exchange.getResponseHeaders().add("Link", "<http://169.254.169.254/>;rel=\"next\"");
        send(
                exchange,
                IntStream.range(offset, Math.min(ENTITIES, offset + number(query, "limit")))
                        .mapToObj(this::entity)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private String entity(int number) {
        String observed = allRight || number % 10 != 7
                ? ",\"https://smartdatamodels.org/dateObserved\":{\"type\":\"Property\",\"value\":"
                        + "{\"type\":\"DateTime\",\"@value\":\"2026-11-01T10:00:00Z\"}}"
                : "";
        return "{\"id\":\"urn:ngsi-ld:AirQualityObserved:" + number + "\",\"type\":\"" + TYPE + "\"" + observed
                + ",\"https://uri.etsi.org/ngsi-ld/location\":{\"type\":\"GeoProperty\",\"value\":"
                + "{\"type\":\"Point\",\"coordinates\":[14.5,46.05]}}}";
    }

    private static int number(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        return 0;
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        secondPage.countDown();
        server.stop(0);
    }
}
