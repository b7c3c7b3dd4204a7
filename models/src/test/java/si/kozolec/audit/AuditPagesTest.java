package si.kozolec.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An audit reads a broker page by page to its end, however much the broker gives at once and whatever it counts. */
class AuditPagesTest extends AuditedBroker {

    @Test
    void no_link_is_followed_and_every_call_stays_at_the_broker() throws IOException {
        broker.multiply(AIR, 20);

        AuditReport report = audit(wish(4));

        assertThat(type(report, AIR).checked()).isEqualTo(25);
        assertThat(broker.calls)
                .allSatisfy(
                        call -> assertThat(call.address().toString()).startsWith(MemoryBroker.ADDRESS + "/ngsi-ld/v1/"))
                .allSatisfy(call -> assertThat(call.headers()).containsEntry("Accept", "application/json"))
                .allSatisfy(call -> assertThat(call.headers()).doesNotContainKey("Link"));
    }

    @Test
    void a_broker_that_gives_less_at_once_is_asked_for_less() throws IOException {
        broker.mostAtOnce = 30;
        broker.multiply(AIR, 95);

        assertThat(type(audit(wish(1_000)), AIR).checked()).isEqualTo(100);
    }

    @Test
    void pages_grow_as_long_as_the_broker_gives_them() throws IOException {
        broker.multiply(AIR, 1_095);

        assertThat(type(audit(AuditWish.ALL), AIR).checked()).isEqualTo(1_100);
        assertThat(asked(AIR)).containsExactly("100", "200", "400", "500");
    }

    @Test
    void a_broker_that_gives_only_small_pages_is_asked_for_a_larger_one_once() throws IOException {
        broker.mostAtOnce = 100;
        broker.multiply(AIR, 345);

        assertThat(type(audit(AuditWish.ALL), AIR).checked()).isEqualTo(350);
        assertThat(asked(AIR)).containsExactly("100", "200", "100", "100", "100");
    }

    @Test
    void a_broker_that_gives_less_without_a_word_and_does_not_count_is_read_to_its_end_all_the_same()
            throws IOException {
        broker.mostAtOnce = 100;
        broker.silent = true;
        broker.counts = false;
        broker.multiply(AIR, 345);

        assertThat(type(audit(AuditWish.ALL), AIR).checked()).isEqualTo(350);
    }

    @Test
    void a_broker_that_does_not_count_is_read_to_its_end() throws IOException {
        broker.counts = false;
        broker.multiply(AIR, 7);

        TypeReport air = type(audit(wish(4)), AIR);

        assertThat(air.checked()).isEqualTo(12);
        assertThat(air.count()).isNull();
    }

    @Test
    void an_audit_goes_on_where_it_was_stopped_and_counts_nothing_twice() throws IOException {
        broker.multiply(AIR, 40);
        AuditReport whole = audit(wish(5));
        AuditReport report = audit().begin(wish(5));
        int stops = 0;

        while (report.state() != AuditReport.State.COMPLETE) {
            long reached = report.checked();
            report = audit().run(report, soFar -> soFar.checked() == reached);
            report = requireNonNull(AuditJson.read(AuditJson.write(report, null)));
            stops++;
        }

        assertThat(stops).isGreaterThan(8);
        assertThat(report).isEqualTo(whole);
    }

    /** How many entities of a type were asked for, call by call. */
    private List<String> asked(String type) {
        return broker.calls.stream()
                .filter(call -> call.address().getPath().endsWith("/entities"))
                .map(MemoryBroker::query)
                .filter(query -> type.equals(query.get("type")))
                .map(query -> query.getOrDefault("limit", ""))
                .toList();
    }
}
