package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.watch.WatchedCity.AT_ONCE;
import static si.kozolec.server.watch.WatchedCity.WATCH;
import static si.kozolec.server.watch.WatchedCity.is;
import static si.kozolec.server.watch.WatchedCity.total;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a broker is asked for when it is to be watched: by which subscription, for how long, and until when. */
class WatchAskingTest {

    private WatchedCity city;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        city = new WatchedCity(folder);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void the_broker_is_asked_to_tell_us_with_a_secret_and_a_context_of_ours_and_an_end() throws Exception {
        HttpResponse<String> begun = city.put(WATCH, "");
        JsonNode watch = city.until(WATCH, json -> is(json, "watching"));

        assertThat(begun.statusCode()).isEqualTo(202);
        ObjectNode subscription = city.broker.subscription();
        assertThat(subscription.path("entities").valueStream())
                .extracting(entity -> entity.path("type").asString())
                .containsExactly(SubscribedBroker.AIR, SubscribedBroker.PARKING);
        assertThat(subscription.path("notification").path("format").asString()).isEqualTo("normalized");
        assertThat(SubscribedBroker.endpoint(subscription).toString()).startsWith(city.uri() + "/notifications/");
        assertThat(SubscribedBroker.authorization(subscription)).matches("Bearer [\\w-]{43}");
        URI context = URI.create(subscription.path("jsonldContext").asString());
        assertThat(context.toString()).startsWith(city.uri() + "/contexts/sets/");
        assertThat(city.read(context)).contains(SubscribedBroker.PARKING);
        Instant end = Instant.parse(subscription.path("expiresAt").asString());
        assertThat(end)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(watch.path("subscription")
                        .path("types")
                        .path(SubscribedBroker.PARKING)
                        .asString())
                .isEqualTo("Parking-SI/OffStreetParking");
        assertThat(watch.toString()).doesNotContain(city.secret());
        try (Stream<Path> files = Files.list(city.watches())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(city.secret());
            }
        }
    }

    @Test
    void a_broker_that_cannot_fetch_our_context_is_watched_all_the_same() throws Exception {
        city.broker.contextless = true;
        city.watched();
        ObjectNode expanded = SubscribedBroker.JSON.createObjectNode();
        Entities.parking().properties().forEach(member -> {
            String name = member.getKey();
            boolean plain = name.equals("id") || name.equals("type");
            expanded.set(plain ? name : "ngsi-ld:default-context/" + name, member.getValue());
        });
        expanded.put("type", SubscribedBroker.PARKING);

        city.broker.tell(expanded.toString());
        JsonNode watch = city.until(WATCH, json -> total(json, "judged") == 1);

        assertThat(city.broker.subscription().has("jsonldContext")).isFalse();
        assertThat(watch.path("subscription").has("context")).isFalse();
        assertThat(total(watch, "conforming")).isEqualTo(1);
    }

    @Test
    void a_broker_that_says_no_is_told_of_and_asked_again() throws Exception {
        city.broker.status = 403;
        city.put(WATCH, AT_ONCE);
        JsonNode troubled = city.until(WATCH, json -> is(json, "troubled"));
        assertThat(troubled.path("trouble").path("en").asString()).contains("403");

        city.broker.status = 0;
        city.broker.state = "paused";
        city.watched(json -> json.path("trouble").isMissingNode());
        city.put(WATCH, AT_ONCE);
        JsonNode paused = city.until(WATCH, json -> is(json, "troubled"));
        assertThat(paused.path("trouble").path("en").asString()).contains("paused");
    }

    @Test
    void a_watch_survives_a_restart_of_ours_and_a_broker_that_forgets() throws Exception {
        city.watched();
        city.broker.tell(Entities.parking().toString());
        city.until(WATCH, json -> total(json, "judged") == 1);
        String before = city.broker.id();
        ObjectNode forgotten = city.broker.subscription();

        city.restart();
        JsonNode again = city.until(WATCH, json -> is(json, "watching"));
        assertThat(city.broker.subscriptions).containsOnlyKeys(before);
        assertThat(total(again, "judged")).isEqualTo(1);
        assertThat(city.broker.tell(
                        Entities.wrongParking("urn:ngsi-ld:OffStreetParking:2").toString()))
                .isEqualTo(200);
        city.until(WATCH, json -> total(json, "judged") == 2);

        city.broker.subscriptions.clear();
        city.put(WATCH, AT_ONCE);
        city.until(WATCH, json -> !city.broker.subscriptions.isEmpty() && is(json, "watching"));
        assertThat(city.broker.id()).isNotEqualTo(before);
        assertThat(SubscribedBroker.authorization(city.broker.subscription()))
                .isNotEqualTo(SubscribedBroker.authorization(forgotten));
        assertThat(city.broker.post(
                        SubscribedBroker.endpoint(forgotten), SubscribedBroker.authorization(forgotten), "{}"))
                .isEqualTo(404);
    }

    @Test
    void a_watch_ends_at_the_broker_too() throws Exception {
        city.watched();
        assertThat(city.get("/api/v1/brokers").body()).contains("\"watch\":\"watching\"");
        ObjectNode ended = city.broker.subscription();

        assertThat(city.send("DELETE", WATCH, "", city.curator).statusCode()).isEqualTo(204);
        city.until(WATCH, json -> json.path("code").asString().equals("watch-not-found"));

        assertThat(city.get("/api/v1/brokers").body())
                .contains("\"id\":\"city\"")
                .doesNotContain("\"watch\"");
        assertThat(city.broker.subscriptions).isEmpty();
        assertThat(city.broker.post(SubscribedBroker.endpoint(ended), SubscribedBroker.authorization(ended), "{}"))
                .isEqualTo(404);
        try (Stream<Path> files = Files.list(city.watches())) {
            assertThat(files).isEmpty();
        }
    }
}
