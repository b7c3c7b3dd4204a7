package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.ContextBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of what a broker has cached, as curators use it and as others see it. */
class BrokerContextPagesTest {

    private static final String PARKING = "/models/Parking-SI/OffStreetParking/%s/context.jsonld";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ContextBroker broker;
    private WholeServer server;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
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
    }

    @AfterEach
    void close() {
        broker.close();
        server.close();
    }

    @Test
    void a_curator_sees_what_is_stale_and_has_it_fetched_anew() throws Exception {
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        String stale = address("latest");
        JsonNode right = JSON.readTree(ana.get(PARKING.formatted("1.0.0")).body());
        broker.kept.put("urn:<b>hosted</b>", JSON.readTree("{\"@context\": {\"x\": \"https://example.si/x\"}}"));
        broker.kept.put(stale, JSON.readTree("{\"@context\": {}}"));
        broker.kept.put(address("1.0.0"), right);

        String before = ana.get("/brokers/city/contexts?lang=sl").body();
        HttpResponse<String> none = ana.form("/brokers/city/contexts?lang=en", Map.of());
        HttpResponse<String> refused = ana.form("/brokers/city/contexts?lang=en", Map.of("id", stale));
        broker.fetch = address -> address.equals(stale) ? Optional.of(right) : Optional.empty();
        HttpResponse<String> done = ana.form("/brokers/city/contexts?lang=sl", Map.of("id", stale));

        assertThat(before)
                .contains("city: konteksti v posredniku", "zastarel", "availableSpotNumber", "neznan", "naš")
                .contains("value=\"" + stale + "\"", "Izrazi: 1, od tega v objavljenih modelih: 0.")
                .doesNotContain("<b>hosted");
        assertThat(before.indexOf("zastarel")).as("what is wrong stands first").isLessThan(before.indexOf("neznan"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Choose the contexts");
        assertThat(refused.body()).contains("not fetched anew: The broker answered with status 404.");
        assertThat(done.body()).contains("prenesen znova").doesNotContain("zastarel<");
        assertThat(ana.get("/brokers/city?lang=en").body()).contains("href=\"/brokers/city/contexts?lang=en\"");
    }

    @Test
    void a_broker_that_does_not_tell_and_one_that_has_none_are_said_to_be_so() throws Exception {
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        assertThat(ana.get("/brokers/city/contexts?lang=en").body()).contains("The broker has cached no context.");
        broker.lists = false;
        HttpResponse<String> silent = ana.get("/brokers/city/contexts?lang=en");
        HttpResponse<String> old = ana.get("/brokers/old/contexts?lang=sl");

        assertThat(silent.statusCode()).isEqualTo(502);
        assertThat(silent.body()).contains("status 404").doesNotContain("<b>no");
        assertThat(old.statusCode()).isEqualTo(400);
        assertThat(old.body()).contains("NGSIv2, ki kontekstov JSON-LD ne pozna");
        assertThat(ana.get("/brokers/old").body()).doesNotContain("/brokers/old/contexts");
        assertThat(ana.get("/brokers/nowhere/contexts").statusCode()).isEqualTo(404);
    }

    @Test
    void others_look_and_strangers_sign_in() throws Exception {
        FormUser oskar = FormUser.signedIn(server, "Oskar", Role.SUBMITTER);
        broker.kept.put(address("latest"), JSON.readTree("{\"@context\": {}}"));

        assertThat(oskar.get("/brokers/city/contexts?lang=sl").body())
                .contains("zastarel")
                .doesNotContain("type=\"checkbox\"", "Naj izbrane");
        assertThat(oskar.form("/brokers/city/contexts", Map.of("id", address("latest")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(FormUser.nobody(server).get("/brokers/city/contexts").statusCode())
                .isEqualTo(303);
    }

    private String address(String version) {
        return server.uri().resolve(PARKING.formatted(version)).toString();
    }
}
