package si.kozolec.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Answer;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Credentials;
import si.kozolec.broker.Transport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A context broker in memory that behaves as those that were measured: it wants to be told what is accepted, names everything by
 * IRI, and sends whoever follows its links to another host.
 */
final class MemoryBroker implements Transport {

    static final String ADDRESS = "https://broker.example.si";

    private static final JsonMapper JSON = new JsonMapper();

    final List<Call> calls = new ArrayList<>();
    int mostAtOnce = 1_000;
    boolean counts = true;
    boolean tellsTypes = true;
    int historyStatus = 200;

    /** What is to happen instead of an answer; null when the answer is to come. */
    Function<Call, @Nullable Answer> instead = call -> null;

    private final Map<String, List<JsonNode>> entities = new TreeMap<>();

    /** The broker with the entities that lie beside this test. */
    static MemoryBroker filled() throws IOException {
        MemoryBroker broker = new MemoryBroker();
        try (InputStream in = Objects.requireNonNull(MemoryBroker.class.getResourceAsStream("entities.json"))) {
            JSON.readTree(in).values().forEach(broker::add);
        }
        return broker;
    }

    void add(JsonNode entity) {
        JsonNode type = entity.path("type");
        if (type.isArray()) {
            type.values()
                    .forEach(one -> entities.computeIfAbsent(one.asString(), t -> new ArrayList<>())
                            .add(entity));
        } else {
            entities.computeIfAbsent(type.asString(), t -> new ArrayList<>()).add(entity);
        }
    }

    /** So many copies of the first entity of a type, each under a name of its own. */
    void multiply(String type, int times) {
        ObjectNode first =
                (ObjectNode) Objects.requireNonNull(entities.get(type)).get(1);
        for (int copy = 0; copy < times; copy++) {
            add(first.deepCopy().put("id", "urn:ngsi-ld:Copy:" + copy));
        }
    }

    BrokerClient client() throws BrokerTrouble {
        return client(new Authentication.None(), Map.of());
    }

    BrokerClient client(Authentication authentication, Map<String, String> environment) throws BrokerTrouble {
        Broker broker = new Broker(BrokerAddress.parse(ADDRESS), BrokerKind.NGSI_LD, "", "", authentication);
        Credentials credentials = new Credentials(
                authentication, this, environment, java.nio.file.Path.of("."), java.time.Clock.systemUTC());
        return new BrokerClient(broker, this, credentials, time -> {});
    }

    @Override
    public Answer send(Call call) throws BrokerTrouble {
        calls.add(call);
        Answer other = instead.apply(call);
        if (other != null) {
            return limited(other, call);
        }
        if (!call.headers().containsKey("Accept")) {
            return answer(406, "{\"title\":\"Not an acceptable request.\"}");
        }
        Map<String, String> query = query(call);
        return switch (call.address().getPath()) {
            case "/ngsi-ld/v1/types" -> tellsTypes ? answer(200, types()) : answer(404, "{\"title\":\"No.\"}");
            case "/ngsi-ld/v1/entities" -> limited(page(query), call);
            case "/ngsi-ld/v1/temporal/entities" -> limited(history(query), call);
            default -> answer(404, "{\"title\":\"Resource not found.\"}");
        };
    }

    private Answer page(Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        if (limit > mostAtOnce) {
            return answer(403, "{\"type\":\"https://uri.etsi.org/ngsi-ld/errors/TooManyResults \"}");
        }
        List<JsonNode> all = entities.getOrDefault(query.getOrDefault("type", ""), List.of());
        int from = Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of("application/json"));
        headers.put("link", List.of("<http://169.254.169.254/entities?offset=" + to + ">;rel=\"next\""));
        if (to == all.size()) {
            headers.remove("link");
        }
        if (counts && query.containsKey("count")) {
            headers.put("ngsild-results-count", List.of(String.valueOf(all.size())));
        }
        byte[] body = JSON.writeValueAsBytes(all.subList(from, to));
        return new Answer(200, headers, body);
    }

    /** Each attribute as it is, and as it was yesterday: a number then was twice what it is. */
    private Answer history(Map<String, String> query) {
        if (!query.containsKey("timerel") || !query.containsKey("timeAt")) {
            return answer(400, "{\"type\":\"https://uri.etsi.org/ngsi-ld/errors/BadRequestData\"}");
        }
        Answer now = page(query);
        ArrayNode entities = JSON.createArrayNode();
        for (JsonNode entity : JSON.readTree(now.body()).values()) {
            ObjectNode past = ((ObjectNode) entity).deepCopy();
            entity.forEachEntry((name, attribute) -> {
                if (attribute.path("value").isNumber()) {
                    ObjectNode before = ((ObjectNode) attribute.deepCopy())
                            .put("value", attribute.path("value").doubleValue() * 2)
                            .put("observedAt", "2026-11-26T10:00:00Z");
                    ObjectNode last = ((ObjectNode) attribute.deepCopy()).put("observedAt", "2026-11-27T10:00:00Z");
                    past.putArray(name).add(before).add(last);
                }
            });
            entities.add(past);
        }
        return new Answer(historyStatus, now.headers(), JSON.writeValueAsBytes(entities));
    }

    private String types() {
        List<Map<String, Object>> types = new ArrayList<>();
        entities.forEach((name, all) -> {
            Map<String, Boolean> attributes = new LinkedHashMap<>();
            all.forEach(entity -> entity.propertyNames().forEach(attribute -> attributes.put(attribute, true)));
            attributes.remove("id");
            attributes.remove("type");
            types.add(Map.of("id", name, "type", "EntityType", "attributeNames", attributes.keySet()));
        });
        return JSON.writeValueAsString(types);
    }

    static Answer answer(int status, String body) {
        String type = body.startsWith("<") ? "text/html" : "application/json";
        return new Answer(status, Map.of("content-type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> query(Call call) {
        Map<String, String> query = new HashMap<>();
        String raw = call.address().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    /** As every transport does. */
    private static Answer limited(Answer answer, Call call) throws BrokerTrouble {
        if (answer.body().length > call.most()) {
            throw new BrokerTrouble(BrokerTrouble.Reason.TOO_LARGE, null, call.most());
        }
        return answer;
    }
}
