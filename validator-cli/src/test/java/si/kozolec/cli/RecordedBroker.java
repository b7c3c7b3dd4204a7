package si.kozolec.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A context broker that gives to each call the answer that was written down for it, with its quirks: several links, a next page at
 * another host, whole IRIs for names, arrays of one collapsed, and 406 where nobody says what is accepted.
 */
final class RecordedBroker implements AutoCloseable {

    private static final String FILE = "/si/kozolec/cli/broker/exchanges.json";

    private final Loopback server;
    private final Map<String, JsonNode> answers = new HashMap<>();

    private RecordedBroker(JsonNode exchanges) throws IOException {
        exchanges
                .values()
                .forEach(exchange -> answers.put(
                        exchange.path("method").asString("GET") + " "
                                + exchange.path("path").asString(),
                        exchange));
        server = Loopback.start(this::answer);
    }

    static RecordedBroker start() throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedBroker.class.getResourceAsStream(FILE))) {
            return new RecordedBroker(new JsonMapper().readTree(in));
        }
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode recorded = answers.get(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (exchange.getRequestHeaders().getFirst("Accept") == null) {
            send(exchange, 406, "{\"title\":\"Not an acceptable request.\"}");
        } else if (recorded == null) {
            send(exchange, 404, "{\"title\":\"Resource not found.\",\"detail\":\"Resource not found.\"}");
        } else {
            recorded.path("headers")
                    .values()
                    .forEach(header -> exchange.getResponseHeaders()
                            .add(header.path(0).asString(), header.path(1).asString()));
            JsonNode body = recorded.path("body");
            send(
                    exchange,
                    recorded.path("status").asInt(),
                    body.isString() ? body.asString() : filledIn(body).toString());
        }
    }

    /** The body, where {@code {"$context": "S/M"}} stands with the context that is published for that model. */
    private static JsonNode filledIn(JsonNode body) throws IOException {
        if (body.has("$context")) {
            ModelId id = ModelId.parse(body.path("$context").asString()).orElseThrow();
            ModelVersion model = new ModelReader(Catalogues.builtIn()).read(id);
            ObjectNode context = (ObjectNode) new JsonMapper().readTree(ContextDocument.of(model));
            ((ObjectNode) context.path("@context")).remove(body.path("without").asString(""));
            return context;
        }
        if (body instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                object.set(name, filledIn(object.path(name)));
            }
        } else if (body instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, filledIn(array.path(index)));
            }
        }
        return body;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
