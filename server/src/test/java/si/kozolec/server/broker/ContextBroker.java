package si.kozolec.server.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A broker on this machine that has kept contexts, as Scorpio lists them, and fetches anew what it is told to. */
public final class ContextBroker implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/ngsi-ld/v1/jsonldContexts";

    /** What it has kept, by address; JSON's null where it does not show it. */
    public final Map<String, JsonNode> kept = new LinkedHashMap<>();

    /** Every call, with its method. */
    public final List<String> calls = new CopyOnWriteArrayList<>();

    /** What it gets when it fetches an address anew; empty when it refuses to. */
    public volatile Function<String, Optional<JsonNode>> fetch = address -> Optional.empty();

    /** Whether it has the list at all. */
    public volatile boolean lists = true;

    private final HttpServer server;

    public ContextBroker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        calls.add(exchange.getRequestMethod() + " " + path);
        String id = path.startsWith(PATH + "/")
                ? URLDecoder.decode(path.substring(PATH.length() + 1), StandardCharsets.UTF_8)
                : "";
        if (exchange.getRequestMethod().equals("GET") && path.equals(PATH) && lists) {
            send(exchange, 200, list().toString());
        } else if (exchange.getRequestMethod().equals("DELETE")
                && kept.containsKey(id)
                && fetch.apply(id).isPresent()) {
            kept.put(id, fetch.apply(id).orElseThrow());
            send(exchange, 204, "");
        } else {
            send(
                    exchange,
                    404,
                    "{\"type\": \"https://uri.etsi.org/ngsi-ld/errors/ResourceNotFound\","
                            + " \"title\": \"Resource not found.\", \"detail\": \"<b>no</b>\"}");
        }
    }

    private ArrayNode list() {
        ArrayNode list = JSON.createArrayNode();
        kept.forEach((address, document) -> {
            ObjectNode one = list.addObject()
                    .put("kind", address.startsWith("http") ? "Cached" : "Hosted")
                    .put("localId", address)
                    .put("createdAt", "2026-11-22T10:19:45.680+00:00")
                    .put("numberOfHits", 2)
                    .put("URL", "http://localhost:9090" + PATH + "/x");
            if (!document.isNull()) {
                one.set("body", document);
            }
        });
        return list;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
