package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.gaiax.OutboxTown.states;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import si.kozolec.broker.Authentication;
import si.kozolec.server.gaiax.TargetOptions.Kind;
import si.kozolec.server.gaiax.TestTarget.Came;
import si.kozolec.server.gaiax.TestTarget.Planned;

/** What is signed reaches those who are to have it, once and in order, and a publication never waits for it. */
class OutboxTest extends AtTheOutbox {

    @Test
    void a_catalogue_gets_schema_and_credential_of_each_version_in_order() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        Outbox outbox = home.outbox(target.withToken(Kind.XFSC));
        target.plan(Planned.of(201), Planned.of(201), Planned.of(409), Planned.of(409));

        outbox.look("hub");

        assertThat(target.came()).extracting(Came::path).containsExactly("/schemas", "/assets", "/schemas", "/assets");
        assertThat(target.came())
                .extracting(Came::type)
                .containsExactly(
                        "application/schema+json",
                        "application/vc+jwt",
                        "application/schema+json",
                        "application/vc+jwt");
        assertThat(target.came().get(1).body()).isEqualTo(home.credential("1.0.0"));
        assertThat(target.came())
                .extracting(Came::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(target.came()).extracting(Came::authorization).containsOnly("Bearer token-1");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);

        home.withdraw("1.1.0");
        target.plan(Planned.of(404));
        outbox.look("hub");
        assertThat(target.came()).last().extracting(Came::path).asString().matches("/assets/[0-9a-f]{64}/revoke");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void one_that_stumbles_over_a_model_still_gets_the_others_and_keeps_the_order() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        home.publish(OutboxTown.LAMP, "1.0.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        target.plan(Planned.of(500));

        outbox.look("hub");
        assertThat(target.came()).hasSize(2);
        assertThat(states(outbox))
                .containsExactly(Delivery.State.DELIVERED, Delivery.State.PENDING, Delivery.State.RETRY);

        home.pass(Duration.ofMinutes(1));
        outbox.look("hub");
        assertThat(target.came().subList(2, 4))
                .extracting(Came::body)
                .containsExactly(home.credential("1.0.0"), home.credential("1.1.0"));
        assertThat(target.came().get(2).key()).isEqualTo(target.came().get(0).key());
    }

    @Test
    void what_is_refused_is_put_aside_until_a_person_has_it_tried_again() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        target.plan(new Planned(422, "", "unknown \n license"));

        outbox.look("hub");
        assertThat(states(outbox)).containsExactly(Delivery.State.DELIVERED, Delivery.State.FAILED);
        assertThat(outbox.deliveries().get(1).why()).isEqualTo("status 422 unknown license");
        home.pass(Duration.ofDays(1));
        home.outbox(target.options(Kind.XFSC)).look("hub");
        assertThat(target.came()).hasSize(2);

        assertThat(outbox.retry("hub", 1)).isTrue();
        assertThat(outbox.retry("hub", 2)).isFalse();
        assertThat(outbox.retry("other", 1)).isFalse();
        outbox.look("hub");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void when_a_target_is_mended_all_that_was_given_up_is_tried_again_in_order() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        home.publish(OutboxTown.LAMP, "1.0.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        target.plan(
                new Planned(422, "", "<html><h1>Unknown</h1> <b>context</b></html>"),
                new Planned(404, "", "<html><title>404 Not Found</title><h1>404 Not Found</h1>at the gate</html>"),
                Planned.of(422));
        outbox.look("hub");
        assertThat(states(outbox)).containsOnly(Delivery.State.FAILED);
        assertThat(outbox.deliveries().get(2).why()).isEqualTo("status 422 Unknown context");
        assertThat(outbox.deliveries().get(1).why()).isEqualTo("status 404 Not Found at the gate");
        assertThat(outbox.deliveries().get(0).why()).isEqualTo("status 422");

        assertThat(outbox.retryFailed("hub")).isTrue();
        assertThat(outbox.retryFailed("other")).isFalse();
        outbox.look("hub");

        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
        assertThat(target.came().subList(3, 5))
                .extracting(Came::body)
                .containsExactly(home.credential("1.0.0"), home.credential("1.1.0"));
    }

    @Test
    void a_target_that_never_answers_holds_up_neither_publication_nor_the_others() throws Exception {
        home.publish("1.0.0");
        try (TestTarget dead = new TestTarget()) {
            TargetOptions silent =
                    new TargetOptions("dead", Kind.XFSC, dead.address(), new Authentication.None(), false);
            Outbox outbox = home.outbox(silent, target.options(Kind.XFSC));
            dead.plan(Planned.of(TestTarget.NEVER));
            Thread waiting = new Thread(() -> outbox.look("dead"));
            waiting.start();
            dead.awaitCall();

            home.publish("1.1.0");
            outbox.look("hub");

            assertThat(target.came())
                    .extracting(Came::body)
                    .containsExactly(home.credential("1.0.0"), home.credential("1.1.0"));
            assertThat(outbox.targets()).extracting(TargetState::delivered).containsExactly(0L, 2L);
            assertThat(waiting.isAlive()).isTrue();
        }
    }
}
