package si.kozolec.server.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A context broker on this machine that others can subscribe to, in NGSI-LD and in NGSIv2; it tells of an entity when it is told to. */
public final class SubscribedBroker implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    static final String PARKING = "https://smartdatamodels.org/dataModel.Parking/OffStreetParking";
    static final String AIR = "https://smartdatamodels.org/dataModel.Environment/AirQualityObserved";

    /** The subscriptions that it has, by what it calls them. */
    final Map<String, ObjectNode> subscriptions = new ConcurrentHashMap<>();

    /** All calls but those for types, in order: {@code POST /ngsi-ld/v1/subscriptions}. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** The entities that it can be asked for. */
    final Map<String, String> entities = new ConcurrentHashMap<>();

    /** Whether it cannot fetch contexts, as one behind a wall. */
    volatile boolean contextless;

    /** Whether it knows no changes of subscriptions. */
    volatile boolean unchanging;

    /** Whether it does what it is asked to, and the answer gets lost. */
    volatile boolean breaksOff;

    /** What it answers everybody; 0 for what is right. */
    volatile int status;

    /** The status that it tells of all subscriptions. */
    volatile String state = "active";

    private final AtomicInteger count = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    public SubscribedBroker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "subscribed");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The one subscription that it has. */
    ObjectNode subscription() {
        if (subscriptions.size() != 1) {
            throw new AssertionError("not one subscription but " + subscriptions.keySet());
        }
        return subscriptions.values().iterator().next();
    }

    String id() {
        return subscriptions.keySet().iterator().next();
    }

    /** Where notifications of a subscription are sent. */
    static URI endpoint(JsonNode subscription) {
        JsonNode notification = subscription.path("notification");
        return URI.create(
                notification.has("httpCustom")
                        ? notification.path("httpCustom").path("url").asString()
                        : notification.path("endpoint").path("uri").asString());
    }

    /** What every notification of a subscription brings. */
    static String authorization(JsonNode subscription) {
        JsonNode notification = subscription.path("notification");
        return notification.has("httpCustom")
                ? notification
                        .path("httpCustom")
                        .path("headers")
                        .path("Authorization")
                        .asString()
                : notification
                        .path("endpoint")
                        .path("receiverInfo")
                        .path(0)
                        .path("value")
                        .asString();
    }

    /** Tells the subscriber of entities, and gives the status that it answered. */
    public int tell(String... told) throws Exception {
        return send("{\"id\":\"notification:1\",\"type\":\"Notification\",\"subscriptionId\":\"" + id()
                + "\",\"data\":[" + String.join(",", told) + "]}");
    }

    /** Sends anything, as if it were a notification. */
    int send(String body) throws Exception {
        ObjectNode subscription = subscription();
        return post(endpoint(subscription), authorization(subscription), body);
    }

    int post(URI endpoint, String authorization, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (!path.endsWith("/types")) {
            calls.add(method + " " + path);
        }
        if (status != 0) {
            send(exchange, status, "<html>out of order</html>");
        } else if (path.endsWith("/types")) {
            types(exchange, path.startsWith("/v2"));
        } else if (path.contains("/entities/")) {
            String id = URLDecoder.decode(
                    exchange.getRequestURI().getRawPath().replaceAll(".*/", ""), StandardCharsets.UTF_8);
            String entity = entities.get(id);
            send(exchange, entity == null ? 404 : 200, entity == null ? "{\"title\":\"Not found\"}" : entity);
        } else if (path.endsWith("/subscriptions") && method.equals("POST")) {
            subscribe(exchange, path.startsWith("/v2"));
        } else {
            change(exchange, method);
        }
    }

    private static void types(HttpExchange exchange, boolean v2) throws IOException {
        String types = v2
                ? "[{\"type\":\"OffStreetParking\",\"attrs\":{\"name\":{\"types\":[\"Text\"]}}},"
                        + "{\"type\":\"Vehicle\",\"attrs\":{}}]"
                : "[{\"id\":\"" + PARKING + "\",\"type\":\"EntityType\",\"attributeNames\":[]},{\"id\":\"" + AIR
                        + "\",\"type\":\"EntityType\",\"attributeNames\":[]},"
                        + "{\"id\":\"https://uri.example.org/Vehicle\",\"type\":\"EntityType\"}]";
        send(exchange, 200, types);
    }

    private void subscribe(HttpExchange exchange, boolean v2) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (contextless && body.has("jsonldContext")) {
            send(
                    exchange,
                    503,
                    "{\"type\":\"https://uri.etsi.org/ngsi-ld/errors/LdContextNotAvailable\",\"title\":\"no context\"}");
            return;
        }
        String id = v2 ? "5f" + count.incrementAndGet() : body.path("id").asString();
        subscriptions.put(id, body);
        if (breaksOff) {
            return;
        }
        // A machine that nobody may be led to.
        exchange.getResponseHeaders()
                .add("Location", (v2 ? "/v2" : "http://169.254.169.254/ngsi-ld/v1") + "/subscriptions/" + id);
        exchange.sendResponseHeaders(201, -1);
    }

    private void change(HttpExchange exchange, String method) throws IOException {
        String id =
                URLDecoder.decode(exchange.getRequestURI().getRawPath().replaceAll(".*/", ""), StandardCharsets.UTF_8);
        ObjectNode subscription = subscriptions.get(id);
        if (subscription == null) {
            send(exchange, 404, "{\"title\":\"Resource not found.\"}");
            return;
        }
        switch (method) {
            case "DELETE" -> {
                subscriptions.remove(id);
                exchange.sendResponseHeaders(204, -1);
            }
            case "PATCH" -> {
                if (unchanging) {
                    send(exchange, 405, "{}");
                    return;
                }
                subscription.setAll(
                        (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            }
            default ->
                send(exchange, 200, subscription.deepCopy().put("status", state).toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
