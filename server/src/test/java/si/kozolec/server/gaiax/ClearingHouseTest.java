package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.gaiax.OutboxTown.states;

import org.junit.jupiter.api.Test;
import si.kozolec.broker.Authentication;
import si.kozolec.server.gaiax.TargetOptions.Kind;
import si.kozolec.server.gaiax.TestTarget.Came;
import si.kozolec.server.gaiax.TestTarget.Planned;

/** What a clearing house says of a version is kept for good, and told to those who take nothing else. */
class ClearingHouseTest extends AtTheOutbox {

    @Test
    void what_a_clearing_house_says_is_kept_and_told_to_the_event_service() throws Exception {
        home.publish("1.0.0");
        Outbox house = home.outbox(target.options(Kind.GXDCH));
        // Any signed text will do for the answer.
        String compliance = home.credential("1.0.0");
        target.plan(new Planned(201, "", "no credential"), new Planned(201, "", compliance));

        house.look("hub");
        assertThat(states(house)).containsExactly(Delivery.State.FAILED);
        house.retry("hub", 1);
        house.look("hub");

        Came offer = target.came().get(1);
        assertThat(offer.path()).startsWith("/v2/api/credential-offers/standard-compliance?vcid=https%3A%2F%2F");
        assertThat(home.office.verify(offer.body()).presentation()).isTrue();
        assertThat(home.office.events())
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEvent.Kind.PUBLISHED, LedgerEvent.Kind.COMPLIANT);

        Outbox events =
                home.outbox(new TargetOptions("ces", Kind.CES, target.address(), new Authentication.None(), false));
        events.look("ces");
        assertThat(target.came()).hasSize(3);
        assertThat(target.came().get(2).path()).isEqualTo("/credentials-events");
        assertThat(target.came().get(2).body())
                .contains("\"type\":\"eu.gaia-x.credential\"", "\"data_base64\":\"" + compliance);
        house.look("hub");
        assertThat(target.came()).as("a compliant version is not offered again").hasSize(3);
    }

    @Test
    void an_event_service_that_finds_the_signature_wrong_is_not_asked_again_by_itself() throws Exception {
        home.publish("1.0.0");
        Outbox house = home.outbox(target.options(Kind.GXDCH));
        target.plan(new Planned(201, "", home.credential("1.0.0")));
        house.look("hub");
        Outbox events =
                home.outbox(new TargetOptions("ces", Kind.CES, target.address(), new Authentication.None(), false));
        target.plan(new Planned(409, "", "{\"message\": \"issuer is not trusted\"}"));

        events.look("ces");

        assertThat(states(events)).containsExactly(Delivery.State.FAILED, Delivery.State.DELIVERED);
        assertThat(events.deliveries().get(0).why()).contains("409", "issuer is not trusted");
    }

    @Test
    void a_version_that_the_house_finds_wrong_is_given_up_with_its_reasons() throws Exception {
        home.publish("1.0.0");
        Outbox house = home.outbox(target.options(Kind.GXDCH));
        target.plan(new Planned(409, "", "{\"message\": \"registration number missing\", \"statusCode\": 409}"));

        house.look("hub");

        assertThat(states(house)).containsExactly(Delivery.State.FAILED);
        assertThat(house.deliveries().get(0).why()).contains("registration number missing");
        assertThat(home.office.events()).extracting(LedgerEvent::kind).containsExactly(LedgerEvent.Kind.PUBLISHED);
    }
}
