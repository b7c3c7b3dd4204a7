package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.watch.WatchedCity.AT_ONCE;
import static si.kozolec.server.watch.WatchedCity.is;
import static si.kozolec.server.watch.WatchedCity.total;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A broker that speaks NGSIv2 is watched. */
class WatchNgsiV2Test {

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
    void orion_with_ngsiv2_is_watched_in_its_own_words() throws Exception {
        String old = "/api/v1/brokers/old/watch";
        city.put(old, AT_ONCE);
        city.until(old, json -> is(json, "watching"));
        ObjectNode subscription = city.broker.subscription();
        assertThat(subscription.path("subject").path("entities").toString())
                .isEqualTo("[{\"idPattern\":\".*\",\"type\":\"OffStreetParking\"}]");
        assertThat(subscription.path("notification").path("attrsFormat").asString())
                .isEqualTo("normalized");
        assertThat(subscription.has("expires")).isTrue();

        city.broker.send("{\"subscriptionId\":\"" + city.broker.id() + "\",\"data\":[" + Entities.parkingInV2() + "]}");
        JsonNode watch = city.until(old, json -> total(json, "judged") == 1);

        assertThat(total(watch, "conforming")).isEqualTo(1);
        assertThat(city.send("DELETE", old, "", city.curator).statusCode()).isEqualTo(204);
        city.until(old, json -> json.path("code").asString().equals("watch-not-found"));
        assertThat(city.broker.subscriptions).isEmpty();
    }
}
