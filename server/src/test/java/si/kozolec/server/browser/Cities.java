package si.kozolec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.broker.ContextBroker;
import si.kozolec.server.broker.LoopbackBroker;
import si.kozolec.server.watch.Entities;
import si.kozolec.server.watch.SubscribedBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three cities with context brokers on this machine: Ljubljana's waits to be audited, Maribor's is watched, Celje's has kept contexts. */
public final class Cities implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTEXT = "/models/Parking-SI/OffStreetParking/%s/context.jsonld";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackBroker ljubljana = new LoopbackBroker();
    private final SubscribedBroker maribor = new SubscribedBroker();
    private final ContextBroker celje = new ContextBroker();

    public Cities() throws IOException {
        ljubljana.strangers = List.of("https://uri.example.org/Vehicle", "https://uri.example.org/WeatherStation");
    }

    /** What a server has to be told to know them. */
    public Map<String, String> environment() {
        return Map.of(
                "KOZOLEC_BROKER_NETWORKS",
                "127.0.0.0/8",
                "KOZOLEC_BROKER_LJUBLJANA_URL",
                ljubljana.address(),
                "KOZOLEC_BROKER_MARIBOR_URL",
                maribor.address(),
                "KOZOLEC_BROKER_CELJE_URL",
                celje.address());
    }

    /**
     * Has Maribor watched until something was heard, and gives Celje contexts of every kind.
     *
     * @param curator the token of a curator
     */
    public void live(URI server, String curator) throws Exception {
        String watch = "/api/v1/brokers/maribor/watch";
        send(server.resolve(watch), "PUT", "{\"settleSeconds\": 0}", curator);
        until(server.resolve(watch), curator, "/state", "watching");
        maribor.tell(
                Entities.parking().toString(),
                Entities.wrongParking("urn:ngsi-ld:OffStreetParking:trznica").toString(),
                Entities.wrongParking("urn:ngsi-ld:OffStreetParking:kolodvor").toString(),
                "{\"id\": \"urn:ngsi-ld:Vehicle:12\", \"type\": \"Vehicle\"}");
        until(server.resolve(watch), curator, "/totals/judged", "3");

        URI numbered = server.resolve(CONTEXT.formatted("1.0.0"));
        JsonNode right = JSON.readTree(send(numbered, "GET", "", "").body());
        celje.kept.put(server.resolve(CONTEXT.formatted("latest")).toString(), JSON.readTree("{\"@context\": {}}"));
        celje.kept.put(numbered.toString(), right);
        celje.kept.put(server.resolve(CONTEXT.formatted("0.9.0")).toString(), JSON.nullNode());
        celje.kept.put(
                "https://raw.githubusercontent.com/smart-data-models/dataModel.Parking/master/context.jsonld", right);
        celje.kept.put("https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld", JSON.nullNode());
        celje.kept.put(
                "urn:ngsi-ld:hosted:1", JSON.readTree("{\"@context\": {\"hrup\": \"https://celje.example.si/hrup\"}}"));
        celje.fetch = address -> address.contains("latest") ? Optional.of(right) : Optional.empty();
    }

    private void until(URI address, String curator, String pointer, String value) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode now = JSON.readTree(send(address, "GET", "", curator).body());
        while (!now.at(pointer).asString("").equals(value)) {
            assertThat(Instant.now())
                    .as(pointer + " becomes " + value + ": " + now)
                    .isBefore(end);
            now = JSON.readTree(send(address, "GET", "", curator).body());
        }
    }

    private HttpResponse<String> send(URI address, String method, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        ljubljana.close();
        maribor.close();
        celje.close();
    }
}
