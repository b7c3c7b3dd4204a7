package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.LoopbackBroker;

/** The pages of context brokers, as curators use them and as others see them. */
class BrokerPagesTest {

    private static LoopbackBroker broker;
    private static WholeServer server;
    private static FormUser ana;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = new LoopbackBroker();
        server = new WholeServer(
                folder,
                Map.of(
                        "KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8",
                        "KOZOLEC_BROKER_PORTS", String.valueOf(broker.port()),
                        "KOZOLEC_BROKER_FIXED_URL", broker.address(),
                        "KOZOLEC_BROKER_SECRET_CITY_ENV", "CITY_TOKEN",
                        "KOZOLEC_BROKER_SECRET_CITY_HOSTS", "127.0.0.1",
                        "CITY_TOKEN", "not-to-be-told-99"));
        ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        broker.close();
    }

    @BeforeEach
    void let_it_go_on() {
        broker.secondPage.countDown();
        broker.secondPage = new CountDownLatch(0);
        broker.strangers = List.of();
        broker.allRight = false;
    }

    @Test
    void a_curator_registers_a_broker_and_sees_what_its_audit_found_in_pictures_and_tables() throws Exception {
        broker.strangers = List.of("https://uri.example.org/<b>Vehicle</b>");
        register("air");
        HttpResponse<String> begun = ana.form("/brokers/air/audits?lang=sl", Map.of("limit", "0"));
        assertThat(begun.statusCode()).isEqualTo(303);

        String page = ended("/brokers/air/audits/1");

        assertThat(page)
                .contains(
                        "air: pregled 1",
                        "Presojenih entitet: 250, skladnih: 225 (90 %). Tipov v posredniku: 2, od tega z modelom: 1.")
                .contains(
                        "<title id=\"coverage-title\">Tipi v posredniku</title>",
                        "<desc id=\"coverage-desc\">",
                        "brez modela")
                .contains("<title id=\"conforming-title\">", "<rect class=\"good\"", "<rect class=\"bad\"")
                .contains("<title id=\"kinds-title\">Najpogostejše napake</title>")
                .contains("urn:ngsi-ld:AirQualityObserved:7", "Atributi, ki jih v modelu ni", "smog")
                .contains("/api/v1/brokers/air/audits/1?format=csv&amp;lang=sl")
                .doesNotContain("<b>Vehicle", "not-to-be-told", "CITY_TOKEN");
        assertThat(ana.get("/brokers?lang=sl").body())
                .contains("href=\"/brokers/air?lang=sl\"", "Pregled 1", "90 %", "aria-current=\"page\">Posredniki");
        assertThat(ana.get("/api/v1/brokers/air/audits/1?format=csv").statusCode())
                .as("the links to the report lead somewhere for who has signed in")
                .isEqualTo(200);
    }

    @Test
    void what_has_changed_since_the_audit_before_is_on_the_page() throws Exception {
        register("change");
        ana.form("/brokers/change/audits", Map.of());
        ended("/brokers/change/audits/1");
        broker.allRight = true;
        ana.form("/brokers/change/audits", Map.of());

        String page = ended("/brokers/change/audits/2");

        assertThat(page)
                .contains("Kaj se je spremenilo od prejšnjega pregleda", "225 → 250", "Odpravljene napake")
                .doesNotContain("Najpogostejše napake");
    }

    @Test
    void an_audit_is_stopped_and_taken_up_again_on_its_page() throws Exception {
        register("slow");
        broker.secondPage = new CountDownLatch(1);
        ana.form("/brokers/slow/audits", Map.of());
        String running = ana.get("/brokers/slow/audits/1?lang=en").body();
        HttpResponse<String> twice = ana.form("/brokers/slow/audits?lang=en", Map.of());
        ana.form("/brokers/slow/audits/1", Map.of("do", "cancel"));
        broker.secondPage.countDown();

        String stopped = ended("/brokers/slow/audits/1");
        ana.form("/brokers/slow/audits/1", Map.of("do", "resume"));
        String whole = ended("/brokers/slow/audits/1");

        assertThat(running).contains("The audit is running", "Stop the audit").doesNotContain("Go on with the audit");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("An audit of this broker is running already.");
        assertThat(stopped).contains("Nadaljuj pregled", "ustavljen");
        assertThat(whole).contains("250, skladnih: 225").doesNotContain("Nadaljuj pregled", "Ustavi pregled");
        assertThat(ana.form("/brokers/slow/audits/1?lang=en", Map.of("do", "resume"))
                        .body())
                .contains("This audit is complete.");
    }

    @Test
    void what_is_wrong_with_a_broker_stands_beside_its_field_and_what_was_written_is_kept() throws Exception {
        HttpResponse<String> refused = ana.form(
                "/brokers?lang=sl",
                Map.of("id", "Moj <i>posrednik</i>", "url", "http://127.0.0.1:22", "auth", "bearer", "tenant", "zrak"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("value=\"Moj &lt;i>posrednik&lt;/i>\"", "value=\"zrak\"")
                .contains("id=\"id-problem\"", "id=\"secret-problem\"", "broker-secret")
                .doesNotContain("<i>posrednik");
    }

    @Test
    void a_broker_is_described_anew_and_removed_and_the_page_tells_who_did_it() throws Exception {
        register("old");
        ana.form("/brokers/old", Map.of("do", "change", "url", broker.address() + "/orion", "kind", "ngsiv2"));

        assertThat(ana.get("/brokers/old?lang=sl").body())
                .contains("NGSIv2", "/orion</code>", "Ana</bdi> registrira posrednika", "Ana</bdi> spremeni podatke");
        assertThat(ana.form("/brokers/old", Map.of("do", "remove")).statusCode())
                .isEqualTo(303);
        assertThat(ana.get("/brokers/old").statusCode()).isEqualTo(404);
        assertThat(ana.get("/brokers/fixed?lang=sl").body())
                .contains("v nastavitvah strežnika")
                .doesNotContain("Odstranite posrednika");
        assertThat(ana.form("/brokers/fixed", Map.of("do", "remove")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void others_read_at_most_and_a_form_that_is_not_ours_does_nothing() throws Exception {
        FormUser vid = FormUser.signedIn(server, "Vid", Role.SUBMITTER);
        FormUser bor = FormUser.signedIn(server, "Bor", Role.CURATOR);
        bor.csrf = "made-up";

        assertThat(FormUser.nobody(server).get("/brokers").statusCode()).isEqualTo(303);
        assertThat(vid.get("/brokers/fixed?lang=sl").body())
                .doesNotContain("Začni pregled", ">Posredniki</a></li>\n<li>");
        assertThat(vid.form("/brokers/fixed/audits", Map.of()).statusCode()).isEqualTo(403);
        assertThat(bor.form("/brokers/fixed/audits", Map.of()).statusCode()).isEqualTo(403);
        assertThat(bor.form("/brokers/fixed", Map.of("do", "remove")).statusCode())
                .isEqualTo(403);
        assertThat(ana.get("/brokers/nowhere").statusCode()).isEqualTo(404);
        assertThat(ana.get("/brokers/fixed/audits/99").statusCode()).isEqualTo(404);
    }

    private static void register(String id) throws Exception {
        Map<String, String> said = new HashMap<>();
        said.put("id", id);
        said.put("url", broker.address());
        said.put("auth", "bearer");
        said.put("secret", "city");
        assertThat(ana.form("/brokers", said).statusCode()).isEqualTo(303);
    }

    /** The page of an audit that has come to its end. */
    private static String ended(String path) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            String page = ana.get(path + "?lang=sl").body();
            if (!page.contains("Ustavi pregled")) {
                return page;
            }
            assertThat(Instant.now()).as("an audit comes to its end").isBefore(end);
        }
    }
}
