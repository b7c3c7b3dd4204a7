package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.gaiax.OutboxTown.states;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.kozolec.broker.Authentication;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.gaiax.TargetOptions.Kind;
import si.kozolec.server.gaiax.TestTarget.Came;
import si.kozolec.server.gaiax.TestTarget.Planned;

/** Whatever a target does, or does not, is borne: it is asked again when there is sense in it, and not before. */
class TargetFaultsTest extends AtTheOutbox {

    @Test
    void a_target_that_is_busy_is_left_alone_for_as_long_as_it_asks() throws Exception {
        home.publish("1.0.0");
        home.publish(OutboxTown.LAMP, "1.0.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        target.plan(new Planned(503, "120", "later, please"));

        outbox.look("hub");
        home.pass(Duration.ofSeconds(119));
        outbox.look("hub");
        assertThat(target.came()).hasSize(1);
        assertThat(outbox.targets().get(0).trouble()).contains("503", "later, please");

        home.pass(Duration.ofSeconds(2));
        outbox.look("hub");
        assertThat(target.came()).hasSize(3);
        assertThat(outbox.targets().get(0).trouble()).isEmpty();
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void a_token_that_is_not_taken_any_more_is_fetched_anew_once() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(target.withToken(Kind.XFSC));
        target.plan(Planned.of(401));
        outbox.look("hub");
        assertThat(target.came())
                .extracting(Came::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");

        home.publish("1.1.0");
        target.plan(Planned.of(401), Planned.of(401));
        outbox.look("hub");
        assertThat(target.tokens()).isEqualTo(3);
        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY, Delivery.State.DELIVERED);
    }

    @Test
    void a_token_that_cannot_be_had_holds_everything() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(target.withToken(Kind.XFSC));
        target.planTokens("<html>", "{\"access_token\": \"a\\nb\"}");

        for (int i = 0; i < 2; i++) {
            outbox.look("hub");
            home.pass(Duration.ofHours(2));
            assertThat(target.came()).isEmpty();
            assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        }
        outbox.look("hub");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void silence_is_borne_for_two_days() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        for (int i = 0; i < 80; i++) {
            target.plan(Planned.of(-1));
            outbox.look("hub");
            home.pass(Duration.ofHours(1));
        }

        assertThat(states(outbox)).containsExactly(Delivery.State.FAILED);
        assertThat(outbox.targets().get(0).failed()).isEqualTo(1);
    }

    @Test
    void one_that_takes_the_call_and_never_answers_is_waited_for_only_so_long() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(Duration.ofMillis(200), target.options(Kind.XFSC));
        target.plan(Planned.of(TestTarget.NEVER));

        outbox.look("hub");
        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        assertThat(outbox.targets().get(0).trouble()).contains("did not answer");

        home.pass(Duration.ofMinutes(1));
        home.outbox(target.options(Kind.XFSC)).look("hub");
        assertThat(target.came()).hasSize(2);
        assertThat(target.came().get(1).key()).isEqualTo(target.came().get(0).key());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"XFSC", "GXDCH"})
    void a_page_for_people_is_no_answer_of_a_service(Kind kind) throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(target.options(kind));
        target.plan(new Planned(200, "", "<!doctype html><title>Sign in</title>"));

        outbox.look("hub");

        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        assertThat(outbox.targets().get(0).trouble()).contains("page for people");
    }

    @Test
    void a_program_that_takes_events_may_answer_with_whatever_it_likes() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(target.options(Kind.WEBHOOK));
        target.plan(new Planned(200, "", "<p>thank you</p>"));

        outbox.look("hub");

        assertThat(states(outbox)).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void what_is_no_http_at_all_is_borne() throws Exception {
        home.publish("1.0.0");
        try (Babbler babbler = new Babbler()) {
            URI address = URI.create("http://127.0.0.1:" + babbler.port());
            Outbox outbox =
                    home.outbox(new TargetOptions("hub", Kind.WEBHOOK, address, new Authentication.None(), false));

            outbox.look("hub");

            assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
            assertThat(outbox.targets().get(0).trouble()).isNotEmpty();
        }
    }

    @Test
    void a_place_that_the_operator_has_not_allowed_is_not_called() throws Exception {
        home.publish("1.0.0");
        Outbox outbox = home.outbox(Duration.ofSeconds(30), AllowedNetworks.NONE, target.options(Kind.WEBHOOK));

        outbox.look("hub");

        assertThat(target.came()).isEmpty();
        assertThat(outbox.deliveries()).extracting(Delivery::state).containsExactly(Delivery.State.FAILED);
        assertThat(Optional.of(outbox.deliveries().get(0).why()))
                .get()
                .asString()
                .contains("127.0.0.1");
    }
}
