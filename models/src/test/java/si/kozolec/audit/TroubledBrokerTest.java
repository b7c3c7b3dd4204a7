package si.kozolec.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import si.kozolec.broker.Answer;

/** A broker that is not there, not now, or not for us: an audit says so, and can be gone on with. */
class TroubledBrokerTest extends FaultyBroker {

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
}
