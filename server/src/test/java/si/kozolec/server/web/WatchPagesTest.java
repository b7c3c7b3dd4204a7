package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.watch.Entities;
import si.kozolec.server.watch.SubscribedBroker;

/** The page of a broker that is watched live, as curators use it and as others see it. */
class WatchPagesTest {

    @Test
    void a_curator_has_a_broker_watched_and_sees_what_comes_of_it(@TempDir Path folder) throws Exception {
        try (SubscribedBroker broker = new SubscribedBroker();
                WholeServer server = new WholeServer(
                        folder,
                        Map.of(
                                "KOZOLEC_BROKER_NETWORKS",
                                "127.0.0.0/8",
                                "KOZOLEC_BROKER_CITY_URL",
                                broker.address(),
                                "KOZOLEC_BROKER_FAR_URL",
                                "https://orion.example.si"))) {
            FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
            FormUser oskar = FormUser.signedIn(server, "Oskar", Role.SUBMITTER);
            assertThat(oskar.get("/brokers/city?lang=sl").body())
                    .contains("Spremljanje v živo")
                    .doesNotContain("Spremljaj v živo");

            assertThat(ana.form("/brokers/city/watch?lang=sl", Map.of("do", "begin"))
                            .statusCode())
                    .isEqualTo(303);
            until(ana, "spremljamo");
            broker.tell(Entities.wrongParking("urn:ngsi-ld:OffStreetParking:1").toString());
            String page = until(ana, "totalSpotNumber/value");

            assertThat(page)
                    .contains("Presojene entitete", "Parking-SI/OffStreetParking", "Končaj spremljanje", "0 %")
                    .contains("/api/v1/brokers/city/watch/alerts.atom?lang=sl")
                    .doesNotContain("many");
            assertThat(oskar.get("/brokers/city?lang=sl").body()).doesNotContain("Končaj spremljanje");
            assertThat(ana.get("/api/v1/brokers/city/watch/alerts.atom?lang=sl").body())
                    .contains("<title>Kozolec: opozorila o posredniku city</title>");

            assertThat(ana.form("/brokers/city/watch", Map.of("do", "look")).statusCode())
                    .isEqualTo(303);
            assertThat(ana.form("/brokers/city/watch", Map.of("do", "end")).statusCode())
                    .isEqualTo(303);
            until(ana, "Spremljaj v živo");
            assertThat(ana.form("/brokers/far/watch?lang=sl", Map.of("do", "begin"))
                            .body())
                    .contains("Posrednik tega strežnika ne doseže");
        }
    }

    private static String until(FormUser reader, String shown) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        String page = reader.get("/brokers/city?lang=sl").body();
        while (!page.contains(shown)) {
            assertThat(Instant.now()).as("the page shows " + shown).isBefore(end);
            page = reader.get("/brokers/city?lang=sl").body();
        }
        return page;
    }
}
