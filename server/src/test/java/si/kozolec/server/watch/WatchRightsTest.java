package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.watch.WatchedCity.WATCH;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.access.Role;

/** Who may begin, read and end a watch, and what may be wished for. */
class WatchRightsTest {

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
    void curators_begin_watches_and_whoever_has_an_account_reads_them() throws Exception {
        String submitter = city.token("Oskar", Role.SUBMITTER);
        city.watched();

        assertThat(city.send("GET", WATCH, "", "").statusCode()).isEqualTo(401);
        assertThat(city.send("GET", WATCH, "", submitter).statusCode()).isEqualTo(200);
        assertThat(city.send("PUT", WATCH, "", submitter).statusCode()).isEqualTo(403);
        assertThat(city.send("DELETE", WATCH, "", submitter).statusCode()).isEqualTo(403);
        assertThat(city.get("/api/v1/brokers/old/watch").body()).contains("watch-not-found");
        assertThat(city.put("/api/v1/brokers/far/watch", "").body())
                .as("a broker far away cannot reach a server that has no address")
                .contains("watch-refused", "broker-notifications");
        HttpResponse<String> wrong = city.put(WATCH, "{\"types\": 1, \"settleSeconds\": 9999, \"hashIds\": 0}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(SubscribedBroker.JSON.readTree(wrong.body()).path("problems").valueStream())
                .extracting(problem -> problem.path("pointer").asString())
                .containsExactly("/types", "/settleSeconds", "/hashIds");
    }
}
