package si.kozolec.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import si.kozolec.broker.Answer;

/** Whatever a broker answers, an audit comes to an end, and says what it could not see. */
class HostileBrokerTest extends FaultyBroker {

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
    void answers_that_are_packed_to_burst_are_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
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

    private static byte[] page(int number, int size) {
        StringBuilder page = new StringBuilder("[");
        for (int entity = 0; entity < size; entity++) {
            page.append(entity == 0 ? "" : ",")
                    .append("{\"id\": \"urn:x:" + number + ":" + entity + "\", \"type\": \"" + AIR + "\"}");
        }
        return page.append("]").toString().getBytes(StandardCharsets.UTF_8);
    }
}
