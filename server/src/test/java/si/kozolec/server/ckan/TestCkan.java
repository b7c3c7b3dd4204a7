package si.kozolec.server.ckan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A portal on this machine that does what CKAN does with datasets: shows, makes, replaces and lists them, wants a token for writing,
 * refuses names that are taken and organisations that it does not know; and fails by a plan, the next call the next fault.
 */
public final class TestCkan implements AutoCloseable {

    public static final String TOKEN = "only-for-this-test";
    public static final String ORGANISATION = "ministrstvo";

    private static final JsonMapper JSON = new JsonMapper();

    /** What goes wrong with a call. */
    public record Fault(int status, String retryAfter, String body, boolean after) {

        /** All is well. */
        public static final Fault NONE = new Fault(0, "", "", false);

        /** The portal does not do what it is asked, and answers so. */
        public static Fault answer(int status, String retryAfter, String body) {
            return new Fault(status, retryAfter, body, false);
        }

        /** The portal does what it is asked, and the answer gets lost. */
        public static Fault lostAnswer() {
            return new Fault(-1, "", "", true);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Fault> plan = new ArrayDeque<>();
    private final Map<String, ObjectNode> datasets = new TreeMap<>();
    private final List<String> actions = new ArrayList<>();
    private int ids;

    public TestCkan() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/3/action/", this::act);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized void plan(Fault... faults) {
        plan.addAll(List.of(faults));
    }

    /** What it was asked to do so far, {@code package_show}. */
    public synchronized List<String> actions() {
        return List.copyOf(actions);
    }

    /** Waits until it was asked to do so many things. */
    public synchronized void awaitActions(int count) throws InterruptedException {
        while (actions.size() < count) {
            wait();
        }
    }

    /** A dataset as it stands there; null when there is none. */
    public synchronized @Nullable ObjectNode dataset(String name) {
        ObjectNode found = datasets.get(name);
        return found == null ? null : found.deepCopy();
    }

    /** Puts a dataset there that somebody else has made. */
    public synchronized void put(ObjectNode dataset) {
        datasets.put(dataset.path("name").asString(), dataset.deepCopy());
    }

    private void act(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String action = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        Fault fault;
        Said said;
        synchronized (this) {
            actions.add(action);
            notifyAll();
            fault = plan.isEmpty() ? Fault.NONE : plan.poll();
            said = fault.status() == 0 || fault.after()
                    ? said(action, exchange, body)
                    : new Said(fault.status(), fault.body());
        }
        if (fault.status() < 0) {
            exchange.close();
            return;
        }
        if (!fault.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", fault.retryAfter());
        }
        byte[] bytes = said.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Said(int status, String body) {}

    private Said said(String action, HttpExchange exchange, byte[] body) {
        Map<String, String> query = query(exchange.getRequestURI());
        if (action.equals("package_search")) {
            return search(query);
        }
        if (action.equals("package_show")) {
            ObjectNode found = datasets.get(query.getOrDefault("id", ""));
            return found == null ? no(404, "Not Found Error", "message", "Not found") : yes(found);
        }
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return no(403, "Authorization Error", "message", "Access denied");
        }
        return write(action, (ObjectNode) JSON.readTree(body));
    }

    private Said write(String action, ObjectNode dataset) {
        String name = dataset.path("name").asString("");
        ObjectNode before = datasets.get(name);
        if (!name.matches("[a-z0-9_-]{2,100}")) {
            return no(409, "Validation Error", "name", "Must be purely lowercase alphanumeric");
        }
        if (action.equals("package_create")) {
            if (before != null) {
                return no(409, "Validation Error", "name", "That URL is already in use.");
            }
            if (!dataset.path("owner_org").asString("").equals(ORGANISATION)) {
                return no(409, "Validation Error", "owner_org", "Organization does not exist");
            }
            dataset.put("id", "d-" + ++ids).put("state", "active");
            dataset.putObject("organization").put("name", ORGANISATION).put("title", "Ministrstvo");
        } else if (before == null || !dataset.path("id").equals(before.path("id"))) {
            return no(404, "Not Found Error", "message", "Not found");
        }
        dataset.path("resources").forEach(resource -> {
            if (!resource.has("id")) {
                ((ObjectNode) resource).put("id", "r-" + ++ids);
            }
        });
        datasets.put(name, dataset);
        return yes(dataset);
    }

    private Said search(Map<String, String> query) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("count", datasets.size());
        ArrayNode results = result.putArray("results");
        datasets.values().stream()
                .skip(Long.parseLong(query.getOrDefault("start", "0")))
                .limit(Long.parseLong(query.getOrDefault("rows", "10")))
                .forEach(results::add);
        return yes(result);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : String.valueOf(uri.getQuery()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return query;
    }

    private static Said yes(JsonNode result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("success", true);
        json.set("result", result);
        return new Said(200, json.toString());
    }

    private static Said no(int status, String type, String member, String why) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("success", false);
        ObjectNode error = json.putObject("error").put("__type", type);
        if (member.equals("message")) {
            error.put(member, why);
        } else {
            error.putArray(member).add(why);
        }
        return new Said(status, json.toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
