package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.watch.WatchedCity.WATCH;
import static si.kozolec.server.watch.WatchedCity.total;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of the entities that a watched broker tells of. */
class WatchJudgingTest {

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
    void what_the_broker_tells_of_is_judged_and_counted() throws Exception {
        city.watched();

        assertThat(city.broker.tell(Entities.parking().toString())).isEqualTo(200);
        assertThat(city.broker.tell(
                        Entities.wrongParking("urn:ngsi-ld:OffStreetParking:2").toString()))
                .isEqualTo(200);
        JsonNode watch = city.until(WATCH, json -> total(json, "judged") == 2);

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
        city.watched();
        city.broker.entities.put(Entities.ID, Entities.parking().toString());
        String cut = "{\"id\":\"" + Entities.ID + "\",\"type\":\"OffStreetParking\","
                + "\"totalSpotNumber\":{\"type\":\"Property\",\"value\":414}}";
        String gone = cut.replace(Entities.ID, "urn:ngsi-ld:OffStreetParking:gone");

        city.broker.tell(cut);
        city.broker.tell(gone);
        JsonNode watch = city.until(WATCH, json -> total(json, "judged") + total(json, "deleted") == 2);

        assertThat(total(watch, "fetched")).isEqualTo(1);
        assertThat(total(watch, "conforming")).isEqualTo(1);
        assertThat(total(watch, "deleted")).isEqualTo(1);

        city.broker.status = 500;
        city.broker.send(
                "{\"subscriptionId\":\"" + city.broker.id() + "\",\"data\":[" + cut.replace("414", "7") + "]}");
        JsonNode later = city.until(WATCH, json -> total(json, "partial") == 1 && total(json, "judged") == 2);
        assertThat(total(later, "conforming"))
                .as("what it lacks is not held against it")
                .isEqualTo(2);
    }

    @Test
    void what_a_scorpio_was_heard_to_tell_is_read_as_it_was_meant() throws Exception {
        city.watched();
        JsonNode recorded;
        try (InputStream in =
                Objects.requireNonNull(WatchJudgingTest.class.getResourceAsStream("notifications.json"))) {
            recorded = SubscribedBroker.JSON.readTree(in);
        }
        // The one that was cut is asked for; what was recorded of another one of its kind stands for it.
        ObjectNode whole =
                ((ObjectNode) recorded.path(0).path("body").path("data").path(0)).deepCopy();
        String cut =
                recorded.path(1).path("body").path("data").path(0).path("id").asString();
        city.broker.entities.put(cut, whole.put("id", cut).toString());

        for (JsonNode one : recorded) {
            ObjectNode body = (ObjectNode) one.path("body");
            assertThat(city.broker.send(
                            body.put("subscriptionId", city.broker.id()).toString()))
                    .as(one.path("name").asString())
                    .isEqualTo(200);
        }
        JsonNode watch = city.until(WATCH, json -> total(json, "judged") == 3);

        assertThat(total(watch, "entities")).isEqualTo(4);
        assertThat(total(watch, "deleted")).isEqualTo(1);
        assertThat(total(watch, "fetched")).isEqualTo(1);
        assertThat(total(watch, "unreadable")).isZero();
        assertThat(total(watch, "conforming"))
                .as("the car park of Porto conforms, however it was told: " + watch.path("models"))
                .isEqualTo(3);
    }
}
