package si.kozolec.server.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import si.kozolec.audit.Audit;
import si.kozolec.audit.AuditReport;
import si.kozolec.audit.AuditWish;
import si.kozolec.audit.Unseen;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.Credentials;
import si.kozolec.server.LabTls;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.EgressRule;
import si.kozolec.server.egress.PinnedTransport;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.StarterSource;

/** Whatever a broker does over real connections, an audit of the server's ends with a report, and nobody else is called. */
class HostileBrokerTest {

    private static ModelSource models;
    private static Judge judge;

    private final List<Duration> pauses = new ArrayList<>();
    private HostileBroker broker;
    private HostileBroker elsewhere;

    @BeforeAll
    static void read() throws IOException {
        models = StarterSource.open();
        judge = new Judge(models);
    }

    @BeforeEach
    void open() throws IOException {
        broker = new HostileBroker(null);
        elsewhere = new HostileBroker(null);
    }

    @AfterEach
    void nobody_else_was_called() {
        broker.close();
        elsewhere.close();
        assertThat(elsewhere.asked).isEmpty();
    }

    @Test
    void one_that_says_nothing_is_waited_for_only_so_long() throws Exception {
        broker.types = broker::say_nothing;

        AuditReport report = audit("http", Duration.ofMillis(400));

        assertThat(report.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(report.trouble().en()).contains("did not answer");
        assertThat(broker.asked).hasSize(3);
    }

    @Test
    void one_that_has_no_form_that_we_accept_is_told_with_its_status() throws Exception {
        broker.types = exchange -> HostileBroker.send(exchange, 406, "{\"title\":\"Not acceptable\"}");

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.unseen()).extracting(Unseen::code).containsExactly("no-discovery");
    }

    @Test
    void a_page_of_a_gateway_is_tried_again_and_never_shown() throws Exception {
        broker.types = exchange -> HostileBroker.send(exchange, 503, "<html><b>Try again, Jože</b></html>");

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(report.trouble().sl()).contains("503").doesNotContain("Jože", "<");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void json_that_breaks_off_ends_what_it_is_about() throws Exception {
        broker.entities = exchange -> HostileBroker.send(exchange, 200, "[{\"id\":\"urn:x:1\",");

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.state()).isEqualTo(AuditReport.State.COMPLETE);
        assertThat(report.conforms()).isFalse();
        assertThat(report.types().get(0).unseen()).extracting(Unseen::code).contains("given-up");
    }

    @Test
    void pages_that_never_end_are_left() throws Exception {
        broker.entities = broker::never_end;

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.types().get(0).unseen()).extracting(Unseen::code).containsExactly("endless");
    }

    @Test
    void an_entity_of_a_hundred_megabytes_is_not_taken_in() throws Exception {
        broker.entities = HostileBroker::pour;

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.checked()).isZero();
        assertThat(report.types().get(0).unseen()).extracting(Unseen::code).contains("entity-too-large");
    }

    @Test
    void what_is_packed_to_burst_is_not_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int part = 0; part < 100; part++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        broker.types = exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        };

        assertThat(audit("http", Duration.ofSeconds(30)).trouble().en()).contains("bytes");
    }

    @Test
    void neither_a_next_link_nor_a_context_nor_a_redirect_leads_to_another_machine() throws Exception {
        String other = "http://127.0.0.1:" + elsewhere.port();
        broker.entities = exchange -> {
            boolean first = String.valueOf(exchange.getRequestURI().getQuery()).contains("offset=0");
            exchange.getResponseHeaders().add("Link", "<" + other + "/next>; rel=\"next\"");
            exchange.getResponseHeaders()
                    .add("Link", "<" + other + "/c>; rel=\"http://www.w3.org/ns/json-ld#context\"");
            exchange.getResponseHeaders().add("Location", other + "/away");
            HostileBroker.send(
                    exchange,
                    first ? 200 : 302,
                    first
                            ? "[{\"@context\":\"" + other + "/c\",\"id\":\"" + other + "/e\",\"type\":\""
                                    + HostileBroker.TYPE + "\"}]"
                            : "");
        };

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.checked()).isEqualTo(1);
        assertThat(report.types().get(0).unseen()).extracting(Unseen::code).containsExactly("broken-off");
        assertThat(report.types().get(0).unseen().get(0).what().en()).contains("302");
    }

    @Test
    void a_redirect_to_the_service_that_tells_machines_who_they_are_is_no_answer() throws Exception {
        broker.types = exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data/");
            HostileBroker.send(exchange, 307, "");
        };

        AuditReport report = audit("http", Duration.ofSeconds(30));

        assertThat(report.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(report.trouble().en()).contains("307").doesNotContain("169.254");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        broker.close();
        broker = new HostileBroker(LabTls.certificate("broker.example.si"));

        AuditReport report = audit("https", Duration.ofSeconds(30));

        assertThat(report.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(report.trouble().en()).contains("certificate");
        assertThat(broker.asked).isEmpty();
    }

    private AuditReport audit(String scheme, Duration patience) throws IOException {
        AllowedNetworks here = AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow();
        EgressRule rule = new EgressRule(here, Set.of(broker.port(), elsewhere.port()), List.of());
        String address = scheme + "://127.0.0.1:" + broker.port();
        Authentication none = new Authentication.None();
        try (PinnedTransport transport = new PinnedTransport(rule, patience)) {
            BrokerClient client = new BrokerClient(
                    new Broker(BrokerAddress.parse(address), BrokerKind.NGSI_LD, "", "", none),
                    transport,
                    new Credentials(none, transport, Map.of(), Path.of(""), Clock.systemUTC()),
                    pauses::add);
            Audit audit = new Audit(client, models, judge, 1, Clock.systemUTC());
            return audit.run(audit.begin(AuditWish.ALL), soFar -> true);
        }
    }
}
