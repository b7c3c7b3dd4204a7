package si.kozolec.server.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole server looks into what a broker on this machine has kept, and has it put right. */
class BrokerContextsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTEXTS = "/api/v1/brokers/city/contexts";
    private static final String PARKING = "/models/Parking-SI/OffStreetParking/1.0.0/context.jsonld";
    private static final String LATEST = "/models/Parking-SI/OffStreetParking/latest/context.jsonld";
    private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ContextBroker broker;
    private WholeServer server;
    private String curator;

    @BeforeEach
    void open() throws IOException {
        broker = new ContextBroker();
        server = new WholeServer(
                folder,
                Map.of(
                        "KOZOLEC_BROKER_NETWORKS",
                        "127.0.0.0/8",
                        "KOZOLEC_BROKER_CITY_URL",
                        broker.address(),
                        "KOZOLEC_BROKER_OLD_URL",
                        broker.address(),
                        "KOZOLEC_BROKER_OLD_KIND",
                        "ngsiv2"));
        curator = server.token("Cvetka", Role.CURATOR);
    }

    @AfterEach
    void close() {
        broker.close();
        server.close();
    }

    @Test
    void what_a_broker_keeps_is_told_to_be_ours_stale_or_unknown() throws Exception {
        String home = server.uri().toString().replaceFirst("/$", "");
        JsonNode right = JSON.readTree(get(PARKING).body());
        ObjectNode old = right.deepCopy().asObject();
        ObjectNode terms = old.path("@context").asObject();
        terms.remove("totalSpotNumber");
        terms.put("name", "https://example.si/name");
        broker.kept.put(home + PARKING, right);
        broker.kept.put("http://kozolec:8080" + PARKING, right);
        broker.kept.put("https://w3id.org/kozolec" + PARKING, JSON.nullNode());
        broker.kept.put(home + LATEST, old);
        broker.kept.put("https://w3id.org/kozolec" + LATEST, JSON.nullNode());
        broker.kept.put(home + "/models/Parking-SI/OffStreetParking/7.0.0/context.jsonld", right);
        broker.kept.put("http://elsewhere.example" + PARKING, old);
        broker.kept.put("urn:05f7f92d", right);
        broker.kept.put(CORE, JSON.nullNode());

        JsonNode kept = JSON.readTree(get(CONTEXTS).body());

        assertThat(kept.path("total").asInt()).isEqualTo(9);
        assertThat(kept.path("items").valueStream().map(one -> one.path("state").asString()))
                .containsExactly("ours", "ours", "ours", "stale", "unsure", "gone", "unknown", "unknown", "core");
        JsonNode first = kept.path("items").path(0);
        assertThat(first.path("models").path(0).asString()).isEqualTo("Parking-SI/OffStreetParking@1.0.0");
        assertThat(first.path("kind").asString()).isEqualTo("Cached");
        assertThat(first.path("hits").asInt()).isEqualTo(2);
        assertThat(first.path("createdAt").asString()).isEqualTo("2026-11-22T10:19:45.680Z");
        JsonNode stale = kept.path("items").path(3);
        assertThat(stale.path("differs").toString()).isEqualTo("[\"name\",\"totalSpotNumber\"]");
        assertThat(stale.path("meaning").path("sl").asString()).startsWith("Naslov je naš");
        JsonNode unknown = kept.path("items").path(7);
        assertThat(unknown.path("kind").asString()).isEqualTo("Hosted");
        assertThat(unknown.path("known").asInt())
                .isPositive()
                .isEqualTo(unknown.path("terms").asInt());
        assertThat(broker.calls)
                .as("nothing but the list and what it does not show")
                .hasSize(3);
    }

    @Test
    void stale_contexts_are_fetched_anew_where_the_broker_can() throws Exception {
        String latest = server.uri().resolve(LATEST).toString();
        JsonNode right = JSON.readTree(get(LATEST).body());
        broker.kept.put(latest, JSON.readTree("{\"@context\": {}}"));
        broker.kept.put("https://example.si/c", JSON.readTree("{\"@context\": {}}"));

        JsonNode refused = JSON.readTree(post(CONTEXTS + "/reload", "").body());
        broker.fetch = address -> address.equals(latest) ? Optional.of(right) : Optional.empty();
        JsonNode done = JSON.readTree(post(CONTEXTS + "/reload", "").body());

        assertThat(refused.size()).as("what is not ours is left alone").isEqualTo(1);
        assertThat(refused.path(0).path("reloaded").asBoolean()).isFalse();
        assertThat(refused.path(0).path("trouble").path("en").asString()).contains("404");
        assertThat(done.path(0).path("id").asString()).isEqualTo(latest);
        assertThat(done.path(0).path("reloaded").asBoolean()).isTrue();
        assertThat(JSON.readTree(get(CONTEXTS).body())
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("ours");
        assertThat(JSON.readTree(post(CONTEXTS + "/reload", "").body()).size())
                .as("nothing is stale any more")
                .isZero();
        JsonNode named =
                JSON.readTree(post(CONTEXTS + "/reload", "{\"ids\": [\"https://example.si/c\", \"urn:nobody\"]}")
                        .body());
        assertThat(named.valueStream().map(one -> one.path("id").asString())).containsExactly("https://example.si/c");
    }

    @Test
    void a_broker_that_does_not_tell_and_one_that_knows_no_contexts_are_said_to_be_so() throws Exception {
        broker.lists = false;
        HttpResponse<String> silent = get(CONTEXTS);
        broker.lists = true;

        assertThat(silent.statusCode()).isEqualTo(502);
        assertThat(JSON.readTree(silent.body()).path("code").asString()).isEqualTo("broker-trouble");
        assertThat(silent.body()).contains("404");
        assertThat(get("/api/v1/brokers/old/contexts").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/brokers/nowhere/contexts").body()).contains("broker-not-found");
        broker.close();
        assertThat(post(CONTEXTS + "/reload", "").statusCode()).isEqualTo(502);
    }

    @Test
    void curators_reload_and_whoever_has_an_account_looks() throws Exception {
        String submitter = server.token("Oskar", Role.SUBMITTER);

        assertThat(send("GET", CONTEXTS, "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", CONTEXTS, "", submitter).statusCode()).isEqualTo(200);
        assertThat(send("POST", CONTEXTS + "/reload", "", submitter).statusCode())
                .isEqualTo(403);
        for (String wrong : List.of("[]", "{\"ids\": 3}", "{\"ids\": [1]}", "{")) {
            assertThat(post(CONTEXTS + "/reload", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "", curator);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body, curator);
    }

    private HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
