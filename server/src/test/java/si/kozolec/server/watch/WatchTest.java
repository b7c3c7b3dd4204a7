package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole server watches a broker on this machine. */
class WatchTest {

    private static final String WATCH = "/api/v1/brokers/city/watch";
    private static final String AT_ONCE = "{\"settleSeconds\": 0}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private SubscribedBroker broker;
    private WholeServer server;
    private String curator;

    @BeforeEach
    void open() throws IOException {
        broker = new SubscribedBroker();
        server = server(Map.of());
        curator = server.token("Cvetka", Role.CURATOR);
    }

    private WholeServer server(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8",
                "KOZOLEC_BROKER_CITY_URL", broker.address(),
                "KOZOLEC_BROKER_OLD_URL", broker.address(),
                "KOZOLEC_BROKER_OLD_KIND", "ngsiv2",
                "KOZOLEC_BROKER_FAR_URL", "https://orion.example.si"));
        environment.putAll(more);
        return new WholeServer(folder, environment);
    }

    @AfterEach
    void close() {
        server.close();
        broker.close();
    }

    @Test
    void the_broker_is_asked_to_tell_us_with_a_secret_and_a_context_of_ours_and_an_end() throws Exception {
        HttpResponse<String> begun = put(WATCH, "");
        JsonNode watch = until(WATCH, json -> is(json, "watching"));

        assertThat(begun.statusCode()).isEqualTo(202);
        ObjectNode subscription = broker.subscription();
        assertThat(subscription.path("entities").valueStream())
                .extracting(entity -> entity.path("type").asString())
                .containsExactly(SubscribedBroker.AIR, SubscribedBroker.PARKING);
        assertThat(subscription.path("notification").path("format").asString()).isEqualTo("normalized");
        assertThat(SubscribedBroker.endpoint(subscription).toString()).startsWith(server.uri() + "/notifications/");
        assertThat(SubscribedBroker.authorization(subscription)).matches("Bearer [\\w-]{43}");
        URI context = URI.create(subscription.path("jsonldContext").asString());
        assertThat(context.toString()).startsWith(server.uri() + "/contexts/sets/");
        assertThat(client.send(HttpRequest.newBuilder(context).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains(SubscribedBroker.PARKING);
        Instant end = Instant.parse(subscription.path("expiresAt").asString());
        assertThat(end)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(watch.path("subscription")
                        .path("types")
                        .path(SubscribedBroker.PARKING)
                        .asString())
                .isEqualTo("Parking-SI/OffStreetParking");
        assertThat(watch.toString()).doesNotContain(secret());
        try (Stream<Path> files = Files.list(folder.resolve("watches"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(secret());
            }
        }
    }

    @Test
    void what_the_broker_tells_of_is_judged_and_counted() throws Exception {
        watched();

        assertThat(broker.tell(Entities.parking().toString())).isEqualTo(200);
        assertThat(broker.tell(
                        Entities.wrongParking("urn:ngsi-ld:OffStreetParking:2").toString()))
                .isEqualTo(200);
        JsonNode watch = until(WATCH, json -> total(json, "judged") == 2);

        assertThat(total(watch, "notifications")).isEqualTo(2);
        assertThat(total(watch, "conforming")).isEqualTo(1);
        JsonNode model = watch.path("models").path(0);
        assertThat(model.path("model").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(model.path("checked").asInt()).isEqualTo(2);
        JsonNode finding = model.path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo("type-wrong");
        assertThat(finding.path("path").asString()).isEqualTo("totalSpotNumber/value");
        assertThat(finding.path("samples").path(0).asString()).isEqualTo("urn:ngsi-ld:OffStreetParking:2");
        assertThat(watch.path("hours").path(0).path("counts").path("judged").asInt())
                .isEqualTo(2);
        assertThat(watch.toString()).doesNotContain("many");
    }

    @Test
    void an_entity_that_seems_to_lack_something_is_asked_for_before_anything_is_said() throws Exception {
        watched();
        broker.entities.put(Entities.ID, Entities.parking().toString());
        String cut = "{\"id\":\"" + Entities.ID + "\",\"type\":\"OffStreetParking\","
                + "\"totalSpotNumber\":{\"type\":\"Property\",\"value\":414}}";
        String gone = cut.replace(Entities.ID, "urn:ngsi-ld:OffStreetParking:gone");

        broker.tell(cut);
        broker.tell(gone);
        JsonNode watch = until(WATCH, json -> total(json, "judged") + total(json, "deleted") == 2);

        assertThat(total(watch, "fetched")).isEqualTo(1);
        assertThat(total(watch, "conforming")).isEqualTo(1);
        assertThat(total(watch, "deleted")).isEqualTo(1);

        broker.status = 500;
        broker.send("{\"subscriptionId\":\"" + broker.id() + "\",\"data\":[" + cut.replace("414", "7") + "]}");
        JsonNode later = until(WATCH, json -> total(json, "partial") == 1);
        assertThat(total(later, "conforming"))
                .as("what it lacks is not held against it")
                .isEqualTo(2);
    }

    @Test
    void what_a_scorpio_was_heard_to_tell_is_read_as_it_was_meant() throws Exception {
        watched();
        JsonNode recorded;
        try (InputStream in = Objects.requireNonNull(WatchTest.class.getResourceAsStream("notifications.json"))) {
            recorded = SubscribedBroker.JSON.readTree(in);
        }
        // The one that was cut is asked for; what was recorded of another one of its kind stands for it.
        ObjectNode whole =
                ((ObjectNode) recorded.path(0).path("body").path("data").path(0)).deepCopy();
        String cut =
                recorded.path(1).path("body").path("data").path(0).path("id").asString();
        broker.entities.put(cut, whole.put("id", cut).toString());

        for (JsonNode one : recorded) {
            ObjectNode body = (ObjectNode) one.path("body");
            assertThat(broker.send(body.put("subscriptionId", broker.id()).toString()))
                    .as(one.path("name").asString())
                    .isEqualTo(200);
        }
        JsonNode watch = until(WATCH, json -> total(json, "judged") == 3);

        assertThat(total(watch, "entities")).isEqualTo(4);
        assertThat(total(watch, "deleted")).isEqualTo(1);
        assertThat(total(watch, "fetched")).isEqualTo(1);
        assertThat(total(watch, "unreadable")).isZero();
        assertThat(total(watch, "conforming"))
                .as("the car park of Porto conforms, however it was told: " + watch.path("models"))
                .isEqualTo(3);
    }

    @Test
    void whoever_does_not_know_the_secret_is_turned_away() throws Exception {
        watched();
        ObjectNode subscription = broker.subscription();
        URI endpoint = SubscribedBroker.endpoint(subscription);
        String body = Entities.parking().toString();

        assertThat(broker.post(endpoint, "", body)).isEqualTo(401);
        assertThat(broker.post(endpoint, "Bearer " + "x".repeat(43), body)).isEqualTo(401);
        assertThat(broker.post(endpoint, "Basic " + secret(), body)).isEqualTo(401);
        assertThat(broker.post(server.uri().resolve("/notifications/" + "0".repeat(32)), "Bearer " + secret(), body))
                .isEqualTo(404);
        assertThat(broker.post(server.uri().resolve("/notifications/"), "Bearer " + secret(), body))
                .isEqualTo(404);
        broker.send("{\"subscriptionId\":\"urn:ngsi-ld:Subscription:of-others\",\"data\":[" + body + "]}");
        JsonNode watch = until(WATCH, json -> total(json, "refused") == 4);

        assertThat(total(watch, "entities")).isZero();
    }

    @Test
    void what_is_broken_or_too_large_or_gone_does_no_harm() throws Exception {
        watched();
        String id = broker.id();

        assertThat(broker.send("{\"subscriptionId\":\"" + id + "\",\"data\":[{\"id\":"))
                .as("it is answered at once, and looked at later")
                .isEqualTo(200);
        assertThat(broker.send("[]")).isEqualTo(200);
        assertThat(broker.send("{\"subscriptionId\":\"" + id + "\",\"data\":[1]}"))
                .isEqualTo(200);
        assertThat(broker.send("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)))
                .isEqualTo(200);
        assertThat(broker.send("x".repeat(Letterbox.LARGEST + 1))).isEqualTo(413);
        broker.tell("{\"type\":\"OffStreetParking\"}");
        ObjectNode gone = Entities.parking().put("deletedAt", "2026-11-22T10:21:58.477Z");
        broker.tell(gone.toString());
        broker.tell("{\"id\":\"urn:x:1\",\"type\":\"https://uri.example.org/Vehicle\"}");
        ObjectNode without = Entities.parking();
        without.putObject("name").put("type", "Property").put("value", "urn:ngsi-ld:null");
        broker.tell(without.toString());
        JsonNode watch = until(WATCH, json -> total(json, "judged") == 1);

        assertThat(total(watch, "unreadable")).isEqualTo(6);
        assertThat(total(watch, "deleted")).isEqualTo(1);
        assertThat(total(watch, "without-model")).isEqualTo(1);
        assertThat(total(watch, "conforming"))
                .as("an attribute that is gone is not judged")
                .isEqualTo(1);
    }

    @Test
    void a_watch_survives_a_restart_of_ours_and_a_broker_that_forgets() throws Exception {
        watched();
        broker.tell(Entities.parking().toString());
        until(WATCH, json -> total(json, "judged") == 1);
        String before = broker.id();
        ObjectNode forgotten = broker.subscription();

        int port = server.uri().getPort();
        server.close();
        server = server(Map.of("KOZOLEC_PORT", String.valueOf(port)));
        JsonNode again = until(WATCH, json -> is(json, "watching"));
        assertThat(broker.subscriptions).containsOnlyKeys(before);
        assertThat(total(again, "judged")).isEqualTo(1);
        assertThat(broker.tell(
                        Entities.wrongParking("urn:ngsi-ld:OffStreetParking:2").toString()))
                .isEqualTo(200);
        until(WATCH, json -> total(json, "judged") == 2);

        broker.subscriptions.clear();
        put(WATCH, AT_ONCE);
        until(WATCH, json -> !broker.subscriptions.isEmpty() && is(json, "watching"));
        assertThat(broker.id()).isNotEqualTo(before);
        assertThat(SubscribedBroker.authorization(broker.subscription()))
                .isNotEqualTo(SubscribedBroker.authorization(forgotten));
        assertThat(broker.post(SubscribedBroker.endpoint(forgotten), SubscribedBroker.authorization(forgotten), "{}"))
                .isEqualTo(404);
    }

    @Test
    void a_watch_ends_at_the_broker_too() throws Exception {
        watched();
        ObjectNode ended = broker.subscription();

        assertThat(send("DELETE", WATCH, "", curator).statusCode()).isEqualTo(204);
        until(WATCH, json -> json.path("code").asString().equals("watch-not-found"));

        assertThat(broker.subscriptions).isEmpty();
        assertThat(broker.post(SubscribedBroker.endpoint(ended), SubscribedBroker.authorization(ended), "{}"))
                .isEqualTo(404);
        try (Stream<Path> files = Files.list(folder.resolve("watches"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_broker_that_cannot_fetch_our_context_is_watched_all_the_same() throws Exception {
        broker.contextless = true;
        watched();
        ObjectNode expanded = SubscribedBroker.JSON.createObjectNode();
        Entities.parking().properties().forEach(member -> {
            String name = member.getKey();
            boolean plain = name.equals("id") || name.equals("type");
            expanded.set(plain ? name : "ngsi-ld:default-context/" + name, member.getValue());
        });
        expanded.put("type", SubscribedBroker.PARKING);

        broker.tell(expanded.toString());
        JsonNode watch = until(WATCH, json -> total(json, "judged") == 1);

        assertThat(broker.subscription().has("jsonldContext")).isFalse();
        assertThat(watch.path("subscription").has("context")).isFalse();
        assertThat(total(watch, "conforming")).isEqualTo(1);
    }

    @Test
    void orion_with_ngsiv2_is_watched_in_its_own_words() throws Exception {
        String old = "/api/v1/brokers/old/watch";
        put(old, AT_ONCE);
        until(old, json -> is(json, "watching"));
        ObjectNode subscription = broker.subscription();
        assertThat(subscription.path("subject").path("entities").toString())
                .isEqualTo("[{\"idPattern\":\".*\",\"type\":\"OffStreetParking\"}]");
        assertThat(subscription.path("notification").path("attrsFormat").asString())
                .isEqualTo("normalized");
        assertThat(subscription.has("expires")).isTrue();

        broker.send("{\"subscriptionId\":\"" + broker.id() + "\",\"data\":[" + Entities.parkingInV2() + "]}");
        JsonNode watch = until(old, json -> total(json, "judged") == 1);

        assertThat(total(watch, "conforming")).isEqualTo(1);
        assertThat(send("DELETE", old, "", curator).statusCode()).isEqualTo(204);
        until(old, json -> json.path("code").asString().equals("watch-not-found"));
        assertThat(broker.subscriptions).isEmpty();
    }

    @Test
    void curators_begin_watches_and_whoever_has_an_account_reads_them() throws Exception {
        String submitter = server.token("Oskar", Role.SUBMITTER);
        watched();

        assertThat(send("GET", WATCH, "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", WATCH, "", submitter).statusCode()).isEqualTo(200);
        assertThat(send("PUT", WATCH, "", submitter).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", WATCH, "", submitter).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/brokers/old/watch").body()).contains("watch-not-found");
        assertThat(put("/api/v1/brokers/far/watch", "").body())
                .as("a broker far away cannot reach a server that has no address")
                .contains("watch-refused", "broker-notifications");
        HttpResponse<String> wrong = put(WATCH, "{\"types\": 1, \"settleSeconds\": 9999, \"hashIds\": 0}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(SubscribedBroker.JSON.readTree(wrong.body()).path("problems").valueStream())
                .extracting(problem -> problem.path("pointer").asString())
                .containsExactly("/types", "/settleSeconds", "/hashIds");
    }

    @Test
    void a_broker_that_says_no_is_told_of_and_asked_again() throws Exception {
        broker.status = 403;
        put(WATCH, AT_ONCE);
        JsonNode troubled = until(WATCH, json -> is(json, "troubled"));
        assertThat(troubled.path("trouble").path("en").asString()).contains("403");

        broker.status = 0;
        broker.state = "paused";
        watched(json -> json.path("trouble").isMissingNode());
        put(WATCH, AT_ONCE);
        JsonNode paused = until(WATCH, json -> is(json, "troubled"));
        assertThat(paused.path("trouble").path("en").asString()).contains("paused");
    }

    private void watched() throws Exception {
        watched(json -> is(json, "watching"));
    }

    private void watched(Predicate<JsonNode> so) throws Exception {
        assertThat(put(WATCH, AT_ONCE).statusCode()).isEqualTo(202);
        until(WATCH, so);
    }

    private String secret() {
        return SubscribedBroker.authorization(broker.subscription()).substring("Bearer ".length());
    }

    private static boolean is(JsonNode watch, String state) {
        return watch.path("state").asString("").equals(state);
    }

    private static int total(JsonNode watch, String count) {
        return watch.path("totals").path(count).asInt(0);
    }

    /** What is answered there when that is so; it is waited for. */
    private JsonNode until(String path, Predicate<JsonNode> so) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode now = SubscribedBroker.JSON.readTree(get(path).body());
        while (!so.test(now)) {
            assertThat(Instant.now()).as("it comes about: " + now).isBefore(end);
            now = SubscribedBroker.JSON.readTree(get(path).body());
        }
        return now;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "", curator);
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send("PUT", path, body, curator);
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
