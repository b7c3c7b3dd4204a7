package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.kozolec.broker.Authentication;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;
import si.kozolec.server.gaiax.TargetOptions.Kind;
import si.kozolec.server.gaiax.TestTarget.Came;
import si.kozolec.server.gaiax.TestTarget.Planned;

/** What is signed reaches those who are to have it, whatever goes wrong on the way, and a publication never waits for it. */
class OutboxTest {

    private static final ModelId LAMP = ModelId.parse("Lamps/Lamp").orElseThrow();

    private CredentialTown town;
    private CredentialOffice office;
    private TestTarget target;
    private final List<Outbox> outboxes = new ArrayList<>();

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        town = new CredentialTown(folder);
        office = town.office();
        target = new TestTarget();
    }

    @AfterEach
    void leave() {
        outboxes.forEach(Outbox::close);
        target.close();
        town.close();
    }

    private Outbox outbox(TargetOptions... targets) {
        return outbox(Duration.ofSeconds(30), targets);
    }

    private Outbox outbox(Duration answer, TargetOptions... targets) {
        Outbox outbox = new Outbox(
                List.of(targets),
                office,
                new Outbox.Surroundings(
                        town.folder.resolve("outbox"),
                        Map.of("KEYSTORE", "only-for-this-test"),
                        AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                        Duration.ofDays(2),
                        town.clock,
                        new Patience(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1)),
                        answer));
        outboxes.add(outbox);
        return outbox;
    }

    private void publish(ModelId model, String version) throws Exception {
        town.publish(model, version);
        office.look();
    }

    private static List<Delivery.State> states(Outbox outbox) throws Exception {
        return outbox.deliveries().stream().map(Delivery::state).toList();
    }

    @Test
    void a_catalogue_gets_schema_and_credential_of_each_version_in_order() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        publish(CredentialTown.BENCH, "1.1.0");
        Outbox outbox = outbox(target.withToken(Kind.XFSC));
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
        assertThat(target.came().get(1).body())
                .isEqualTo(town.credential(office, "1.0.0").orElseThrow());
        assertThat(target.came())
                .extracting(Came::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(target.came()).extracting(Came::authorization).containsOnly("Bearer token-1");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);

        town.withdraw("1.1.0");
        office.look();
        target.plan(Planned.of(404));
        outbox.look("hub");
        assertThat(target.came()).last().extracting(Came::path).asString().matches("/assets/[0-9a-f]{64}/revoke");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void a_target_that_is_busy_is_left_alone_for_as_long_as_it_asks() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        publish(LAMP, "1.0.0");
        Outbox outbox = outbox(target.options(Kind.XFSC));
        target.plan(new Planned(503, "120", "later, please"));

        outbox.look("hub");
        town.clock.pass(Duration.ofSeconds(119));
        outbox.look("hub");
        assertThat(target.came()).hasSize(1);
        assertThat(outbox.targets().get(0).trouble()).contains("503", "later, please");

        town.clock.pass(Duration.ofSeconds(2));
        outbox.look("hub");
        assertThat(target.came()).hasSize(3);
        assertThat(outbox.targets().get(0).trouble()).isEmpty();
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void one_that_stumbles_over_a_model_still_gets_the_others_and_keeps_the_order() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        publish(CredentialTown.BENCH, "1.1.0");
        publish(LAMP, "1.0.0");
        Outbox outbox = outbox(target.options(Kind.XFSC));
        target.plan(Planned.of(500));

        outbox.look("hub");
        assertThat(target.came()).hasSize(2);
        assertThat(states(outbox))
                .containsExactly(Delivery.State.DELIVERED, Delivery.State.PENDING, Delivery.State.RETRY);

        town.clock.pass(Duration.ofMinutes(1));
        outbox.look("hub");
        assertThat(target.came().subList(2, 4))
                .extracting(Came::body)
                .containsExactly(
                        town.credential(office, "1.0.0").orElseThrow(),
                        town.credential(office, "1.1.0").orElseThrow());
        assertThat(target.came().get(2).key()).isEqualTo(target.came().get(0).key());
    }

    @Test
    void a_token_that_is_not_taken_any_more_is_fetched_anew_once() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(target.withToken(Kind.XFSC));
        target.plan(Planned.of(401));
        outbox.look("hub");
        assertThat(target.came())
                .extracting(Came::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");

        publish(CredentialTown.BENCH, "1.1.0");
        target.plan(Planned.of(401), Planned.of(401));
        outbox.look("hub");
        assertThat(target.tokens()).isEqualTo(3);
        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY, Delivery.State.DELIVERED);
    }

    @Test
    void what_is_refused_is_put_aside_until_a_person_has_it_tried_again() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        publish(CredentialTown.BENCH, "1.1.0");
        Outbox outbox = outbox(target.options(Kind.XFSC));
        target.plan(new Planned(422, "", "unknown \n license"));

        outbox.look("hub");
        assertThat(states(outbox)).containsExactly(Delivery.State.DELIVERED, Delivery.State.FAILED);
        assertThat(outbox.deliveries().get(1).why()).isEqualTo("status 422 unknown license");
        town.clock.pass(Duration.ofDays(1));
        outbox(target.options(Kind.XFSC)).look("hub");
        assertThat(target.came()).hasSize(2);

        assertThat(outbox.retry("hub", 1)).isTrue();
        assertThat(outbox.retry("hub", 2)).isFalse();
        assertThat(outbox.retry("other", 1)).isFalse();
        outbox.look("hub");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void silence_is_borne_for_two_days() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(target.options(Kind.XFSC));
        for (int i = 0; i < 80; i++) {
            target.plan(Planned.of(-1));
            outbox.look("hub");
            town.clock.pass(Duration.ofHours(1));
        }

        assertThat(states(outbox)).containsExactly(Delivery.State.FAILED);
        assertThat(outbox.targets().get(0).failed()).isEqualTo(1);
    }

    @Test
    void one_that_takes_the_call_and_never_answers_is_waited_for_only_so_long() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(Duration.ofMillis(200), target.options(Kind.XFSC));
        target.plan(Planned.of(TestTarget.NEVER));

        outbox.look("hub");
        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        assertThat(outbox.targets().get(0).trouble()).contains("did not answer");

        town.clock.pass(Duration.ofMinutes(1));
        outbox(target.options(Kind.XFSC)).look("hub");
        assertThat(target.came()).hasSize(2);
        assertThat(target.came().get(1).key()).isEqualTo(target.came().get(0).key());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"XFSC", "GXDCH"})
    void a_page_for_people_is_no_answer_of_a_service(Kind kind) throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(target.options(kind));
        target.plan(new Planned(200, "", "<!doctype html><title>Sign in</title>"));

        outbox.look("hub");

        assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        assertThat(outbox.targets().get(0).trouble()).contains("page for people");
    }

    @Test
    void a_program_that_takes_events_may_answer_with_whatever_it_likes() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(target.options(Kind.WEBHOOK));
        target.plan(new Planned(200, "", "<p>thank you</p>"));

        outbox.look("hub");

        assertThat(states(outbox)).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void what_is_no_http_at_all_is_borne() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        try (Babbler babbler = new Babbler()) {
            URI address = URI.create("http://127.0.0.1:" + babbler.port());
            Outbox outbox = outbox(new TargetOptions("hub", Kind.WEBHOOK, address, new Authentication.None(), false));

            outbox.look("hub");

            assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
            assertThat(outbox.targets().get(0).trouble()).isNotEmpty();
        }
    }

    @Test
    void a_token_that_cannot_be_had_holds_everything() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = outbox(target.withToken(Kind.XFSC));
        target.planTokens("<html>", "{\"access_token\": \"a\\nb\"}");

        for (int i = 0; i < 2; i++) {
            outbox.look("hub");
            town.clock.pass(Duration.ofHours(2));
            assertThat(target.came()).isEmpty();
            assertThat(states(outbox)).containsExactly(Delivery.State.RETRY);
        }
        outbox.look("hub");
        assertThat(states(outbox)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void who_was_killed_before_noting_it_sends_the_same_under_the_same_key() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        publish(CredentialTown.BENCH, "1.1.0");
        Path bookmark = town.folder.resolve("outbox/hub.json");
        Outbox first = outbox(target.options(Kind.XFSC));
        target.plan(Planned.of(201), Planned.of(503));
        first.look("hub");
        Path before = Files.copy(bookmark, town.folder.resolve("before.json"));
        town.clock.pass(Duration.ofMinutes(1));
        first.look("hub");
        // The bookmark is as it was before the last call came through.
        Files.copy(before, bookmark, StandardCopyOption.REPLACE_EXISTING);

        Outbox second = outbox(target.options(Kind.XFSC));
        target.plan(Planned.of(409));
        second.look("hub");

        assertThat(target.came()).hasSize(4);
        assertThat(target.came().get(3).key()).isEqualTo(target.came().get(2).key());
        assertThat(target.came())
                .extracting(Came::key)
                .containsOnly(target.came().get(0).key(), target.came().get(1).key());
        assertThat(states(second)).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void a_damaged_bookmark_is_told_and_nothing_is_sent() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Files.createDirectories(town.folder.resolve("outbox"));
        Files.writeString(town.folder.resolve("outbox/hub.json"), "{\"issuer\": \"did:web:mod");

        assertThat(outbox(target.options(Kind.XFSC)).look("hub")).isFalse();
        assertThat(target.came()).isEmpty();
    }

    @Test
    void what_a_clearing_house_says_is_kept_and_told_to_the_event_service() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox house = outbox(target.options(Kind.GXDCH));
        // Any signed text will do for the answer.
        String compliance = town.credential(office, "1.0.0").orElseThrow();
        target.plan(new Planned(201, "", "no credential"), new Planned(201, "", compliance));

        house.look("hub");
        assertThat(states(house)).containsExactly(Delivery.State.FAILED);
        house.retry("hub", 1);
        house.look("hub");

        Came offer = target.came().get(1);
        assertThat(offer.path()).startsWith("/v2/api/credential-offers/standard-compliance?vcid=https%3A%2F%2F");
        assertThat(office.verify(offer.body()).presentation()).isTrue();
        assertThat(office.events())
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEvent.Kind.PUBLISHED, LedgerEvent.Kind.COMPLIANT);

        Outbox events = outbox(new TargetOptions("ces", Kind.CES, target.address(), new Authentication.None(), false));
        events.look("ces");
        assertThat(target.came()).hasSize(3);
        assertThat(target.came().get(2).path()).isEqualTo("/credentials-events");
        assertThat(target.came().get(2).body())
                .contains("\"type\":\"eu.gaia-x.credential\"", "\"data_base64\":\"" + compliance);
        house.look("hub");
        assertThat(target.came()).as("a compliant version is not offered again").hasSize(3);
    }

    @Test
    void a_place_that_the_operator_has_not_allowed_is_not_called() throws Exception {
        publish(CredentialTown.BENCH, "1.0.0");
        Outbox outbox = new Outbox(
                List.of(target.options(Kind.WEBHOOK)),
                office,
                new Outbox.Surroundings(
                        town.folder.resolve("outbox"), Map.of(), AllowedNetworks.NONE, Duration.ofDays(2), town.clock));
        outboxes.add(outbox);

        outbox.look("hub");

        assertThat(target.came()).isEmpty();
        assertThat(outbox.deliveries()).extracting(Delivery::state).containsExactly(Delivery.State.FAILED);
        assertThat(Optional.of(outbox.deliveries().get(0).why()))
                .get()
                .asString()
                .contains("127.0.0.1");
    }
}
