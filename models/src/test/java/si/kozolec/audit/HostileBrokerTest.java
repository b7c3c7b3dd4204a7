package si.kozolec.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import si.kozolec.broker.Answer;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Credentials;
import si.kozolec.broker.Transport;

/** Whatever a broker does, an audit comes to an end, and says what it could not see. */
class HostileBrokerTest extends AuditedBroker {

    @Test
    void pages_that_never_end_are_left() throws IOException {
        AtomicInteger pages = new AtomicInteger();
        broker.instead = call -> isPageOf(call, AIR)
                ? new Answer(200, Map.of("ngsild-results-count", List.of("5")), page(pages.incrementAndGet(), 100))
                : null;

        TypeReport air = type(audit(AuditWish.ALL));

        assertThat(air.unseen()).extracting(Unseen::code).containsExactly("endless");
        assertThat(air.position().done()).isTrue();
        assertThat(pages.get()).isLessThan(20);
    }

    @Test
    void a_page_that_comes_again_and_again_is_counted_once() throws IOException {
        broker.instead = call -> isPageOf(call, AIR) ? new Answer(200, Map.of(), page(1, 100)) : null;

        TypeReport air = type(audit(AuditWish.ALL));

        assertThat(air.checked()).isEqualTo(100);
        assertThat(air.unseen()).extracting(Unseen::code).containsExactly("pages-repeat");
    }

    @Test
    void one_entity_that_is_too_large_is_left_out_and_the_others_are_judged() throws IOException {
        broker.multiply(AIR, 20);
        broker.instead = call -> reaches(call, 13) ? new Answer(200, Map.of(), new byte[call.most() + 1]) : null;

        TypeReport air = type(audit(AuditWish.ALL));

        assertThat(air.checked()).isEqualTo(24);
        assertThat(air.skipped()).isEqualTo(1);
        assertThat(air.unseen()).extracting(Unseen::code).containsExactly("entity-too-large");
        assertThat(air.unseen().get(0).what().en()).contains("Entity 13");
    }

    @Test
    void one_entity_that_is_not_json_is_left_out_and_the_others_are_judged() throws IOException {
        broker.multiply(AIR, 20);
        broker.instead =
                call -> reaches(call, 7) ? MemoryBroker.answer(200, "[{\"id\": \"urn:x:1\", \"type\": ") : null;

        TypeReport air = type(audit(AuditWish.ALL));

        assertThat(air.checked()).isEqualTo(24);
        assertThat(air.unseen()).extracting(Unseen::code).containsExactly("page-broken");
    }

    @Test
    void a_broker_that_gives_nothing_but_broken_json_is_given_up() throws IOException {
        broker.multiply(AIR, 1_000);
        broker.instead = call -> isPageOf(call, AIR) ? MemoryBroker.answer(200, "[{]") : null;

        TypeReport air = type(audit(AuditWish.ALL));

        assertThat(air.checked()).isZero();
        assertThat(air.unseen()).extracting(Unseen::code).endsWith("given-up");
    }

    @Test
    void a_page_of_html_in_place_of_entities_ends_the_type_and_not_the_audit() throws IOException {
        broker.instead = call -> isPageOf(call, AIR) ? MemoryBroker.answer(200, "<html>Log in</html>") : null;

        AuditReport report = audit(AuditWish.ALL);

        assertThat(type(report).unseen()).extracting(Unseen::code).containsExactly("broken-off");
        assertThat(report.state()).isEqualTo(AuditReport.State.COMPLETE);
        assertThat(report.models()).hasSize(2);
    }

    @Test
    void trouble_that_passes_is_waited_for() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        broker.instead = call -> isPageOf(call, AIR) && asked.incrementAndGet() <= 2
                ? MemoryBroker.answer(503, "<html>Bad gateway</html>")
                : null;

        assertThat(type(audit(AuditWish.ALL)).checked()).isEqualTo(5);
    }

    @Test
    void a_broker_that_is_gone_leaves_a_report_that_can_be_gone_on_from() throws IOException {
        broker.multiply(AIR, 20);
        boolean[] gone = {true};
        broker.instead = call -> gone[0] && reaches(call, 10) ? away(call) : null;
        AuditReport broken = audit(new AuditWish(List.of(), 0, 5, false));
        gone[0] = false;

        AuditReport whole = new Audit(broker.client(), models, judge, 1, Clock.systemUTC()).run(broken, soFar -> true);

        assertThat(broken.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(broken.trouble().sl()).isNotEmpty();
        assertThat(type(broken).checked()).isEqualTo(10);
        assertThat(whole.state()).isEqualTo(AuditReport.State.COMPLETE);
        assertThat(type(whole).checked()).isEqualTo(25);
    }

    @Test
    void whom_the_broker_does_not_let_in_is_told_and_nothing_is_said_to_conform() throws IOException {
        broker.instead = call -> MemoryBroker.answer(401, "{\"title\": \"Who\\u0007 are you?\"}");

        AuditReport report = audit(AuditWish.ALL);

        assertThat(report.state()).isEqualTo(AuditReport.State.BROKEN);
        assertThat(report.trouble().en()).contains("401", "Who  are you?").doesNotContain("\u0007");
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        broker.instead = call ->
                new Answer(302, Map.of("location", List.of("http://169.254.169.254/latest/meta-data")), new byte[0]);

        AuditReport report = audit(AuditWish.ALL);

        assertThat(report.trouble().en()).contains("302").doesNotContain("169.254");
        assertThat(broker.calls).hasSize(1);
    }

    @Test
    void answers_that_are_packed_to_burst_are_not_unpacked() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(new byte[40 << 20]);
        }
        broker.instead = call -> new Answer(200, Map.of("content-encoding", List.of("gzip")), packed.toByteArray());

        assertThat(audit(AuditWish.ALL).trouble().en()).contains("bytes");
    }

    @Test
    void types_without_end_and_names_without_sense_do_no_harm() throws IOException {
        StringBuilder types = new StringBuilder("[{\"id\": 7}, null, [], \"x\", {\"id\": \"\"}");
        for (int number = 0; number < 20_000; number++) {
            types.append(",{\"id\": \"urn:t:").append(number).append("\", \"attributeNames\": {\"a\": 1}}");
        }
        broker.instead = call -> call.address().getPath().endsWith("/types")
                ? MemoryBroker.answer(200, types.append("]").toString())
                : null;

        assertThat(audit(AuditWish.ALL).types()).hasSize(10_000);
    }

    private static Answer away(Call call) {
        throw new Gone(call);
    }

    /** A connection that ends in the middle. */
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone(Call call) {
            super(call.toString());
        }
    }

    @Override
    AuditReport audit(AuditWish wish) throws IOException {
        Transport honest = call -> {
            try {
                return broker.send(call);
            } catch (Gone e) {
                throw new BrokerTrouble(BrokerTrouble.Reason.UNREACHABLE, e, "broker.example.si", "reset");
            }
        };
        Broker same = broker.client().broker();
        BrokerClient client = new BrokerClient(
                same,
                honest,
                new Credentials(same.authentication(), honest, Map.of(), Path.of("."), Clock.systemUTC()),
                time -> {});
        Audit audit = new Audit(client, models, judge, 1, Clock.systemUTC());
        return audit.run(audit.begin(wish), soFar -> true);
    }

    private static boolean isPageOf(Call call, String type) {
        return isPage(call) && type.equals(MemoryBroker.query(call).get("type"));
    }

    private static boolean reaches(Call call, int entity) {
        if (!isPageOf(call, AIR)) {
            return false;
        }
        int offset = Integer.parseInt(MemoryBroker.query(call).getOrDefault("offset", "0"));
        int limit = Integer.parseInt(MemoryBroker.query(call).getOrDefault("limit", "0"));
        return offset <= entity && entity < offset + limit;
    }

    private static byte[] page(int number, int size) {
        StringBuilder page = new StringBuilder("[");
        for (int entity = 0; entity < size; entity++) {
            page.append(entity == 0 ? "" : ",")
                    .append("{\"id\": \"urn:x:" + number + ":" + entity + "\", \"type\": \"" + AIR + "\"}");
        }
        return page.append("]").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TypeReport type(AuditReport report) {
        return type(report, AIR);
    }
}
