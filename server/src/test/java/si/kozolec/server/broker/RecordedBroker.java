package si.kozolec.server.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A broker on this machine that answers with what a Scorpio 5.0.3 was heard to say, with its quirks: no answer without {@code Accept},
 * a next page at another machine on each page, several links, nothing at all where only the number was asked for.
 */
final class RecordedBroker implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What it was asked, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final JsonNode recorded;
    private final HttpServer server;

    RecordedBroker() throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedBroker.class.getResourceAsStream("recorded.json"))) {
            recorded = JSON.readTree(in);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (exchange.getRequestHeaders().getFirst("Accept") == null) {
            send(exchange, 406, "{\"title\":\"Not an acceptable request.\"}");
            return;
        }
        recorded.path("headers")
                .forEach(header -> exchange.getResponseHeaders()
                        .add(header.path(0).asString(), header.path(1).asString()));
        if (exchange.getRequestURI().getPath().endsWith("/types")) {
            send(exchange, 200, recorded.path("types").toString());
            return;
        }
        Map<String, String> query = Stream.of(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        JsonNode entities = recorded.path("entities").path(query.getOrDefault("type", ""));
        exchange.getResponseHeaders().add("NGSILD-Results-Count", String.valueOf(entities.size()));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        if (limit == 0) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        send(
                exchange,
                200,
                entities.valueStream()
                        .skip(offset)
                        .limit(limit)
                        .map(JsonNode::toString)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
