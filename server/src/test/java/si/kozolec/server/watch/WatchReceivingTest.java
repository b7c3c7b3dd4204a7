package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.watch.WatchedCity.WATCH;
import static si.kozolec.server.watch.WatchedCity.total;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of notifications that nobody asked for, or that nobody can read. */
class WatchReceivingTest {

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
    void whoever_does_not_know_the_secret_is_turned_away() throws Exception {
        city.watched();
        ObjectNode subscription = city.broker.subscription();
        URI endpoint = SubscribedBroker.endpoint(subscription);
        String body = Entities.parking().toString();

        assertThat(city.broker.post(endpoint, "", body)).isEqualTo(401);
        assertThat(city.broker.post(endpoint, "Bearer " + "x".repeat(43), body)).isEqualTo(401);
        assertThat(city.broker.post(endpoint, "Basic " + city.secret(), body)).isEqualTo(401);
        assertThat(city.broker.post(
                        city.uri().resolve("/notifications/" + "0".repeat(32)), "Bearer " + city.secret(), body))
                .isEqualTo(404);
        assertThat(city.broker.post(city.uri().resolve("/notifications/"), "Bearer " + city.secret(), body))
                .isEqualTo(404);
        city.broker.send("{\"subscriptionId\":\"urn:ngsi-ld:Subscription:of-others\",\"data\":[" + body + "]}");
        JsonNode watch = city.until(WATCH, json -> total(json, "refused") == 4);

        assertThat(total(watch, "entities")).isZero();
    }

    @Test
    void what_is_broken_or_too_large_or_gone_does_no_harm() throws Exception {
        city.watched();
        String id = city.broker.id();

        assertThat(city.broker.send("{\"subscriptionId\":\"" + id + "\",\"data\":[{\"id\":"))
                .as("it is answered at once, and looked at later")
                .isEqualTo(200);
        assertThat(city.broker.send("[]")).isEqualTo(200);
        assertThat(city.broker.send("{\"subscriptionId\":\"" + id + "\",\"data\":[1]}"))
                .isEqualTo(200);
        assertThat(city.broker.send("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)))
                .isEqualTo(200);
        assertThat(city.broker.send("x".repeat(Letterbox.LARGEST + 1))).isEqualTo(413);
        city.broker.tell("{\"type\":\"OffStreetParking\"}");
        ObjectNode gone = Entities.parking().put("deletedAt", "2026-11-22T10:21:58.477Z");
        city.broker.tell(gone.toString());
        city.broker.tell("{\"id\":\"urn:x:1\",\"type\":\"https://uri.example.org/Vehicle\"}");
        ObjectNode without = Entities.parking();
        without.putObject("name").put("type", "Property").put("value", "urn:ngsi-ld:null");
        city.broker.tell(without.toString());
        JsonNode watch = city.until(WATCH, json -> total(json, "judged") == 1);

        assertThat(total(watch, "unreadable")).isEqualTo(6);
        assertThat(total(watch, "deleted")).isEqualTo(1);
        assertThat(total(watch, "without-model")).isEqualTo(1);
        assertThat(total(watch, "conforming"))
                .as("an attribute that is gone is not judged")
                .isEqualTo(1);
    }
}
