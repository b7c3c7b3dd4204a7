package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.gaiax.OutboxTown.states;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import si.kozolec.server.gaiax.TargetOptions.Kind;
import si.kozolec.server.gaiax.TestTarget.Came;
import si.kozolec.server.gaiax.TestTarget.Planned;

/** How far a target has come is known after whatever has happened, and counted without reading the ledger. */
class BookmarkTest extends AtTheOutbox {

    @Test
    void who_was_killed_before_noting_it_sends_the_same_under_the_same_key() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        Path bookmark = home.town.folder.resolve("outbox/hub.json");
        Outbox first = home.outbox(target.options(Kind.XFSC));
        target.plan(Planned.of(201), Planned.of(503));
        first.look("hub");
        Path before = Files.copy(bookmark, home.town.folder.resolve("before.json"));
        home.pass(Duration.ofMinutes(1));
        first.look("hub");
        // The bookmark is as it was before the last call came through.
        Files.copy(before, bookmark, StandardCopyOption.REPLACE_EXISTING);

        Outbox second = home.outbox(target.options(Kind.XFSC));
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
        home.publish("1.0.0");
        Files.createDirectories(home.town.folder.resolve("outbox"));
        Files.writeString(home.town.folder.resolve("outbox/hub.json"), "{\"issuer\": \"did:web:mod");

        assertThat(home.outbox(target.options(Kind.XFSC)).look("hub")).isFalse();
        assertThat(target.came()).isEmpty();
    }

    @Test
    void how_it_stands_with_a_target_is_counted_as_it_is_listed() throws Exception {
        home.publish("1.0.0");
        home.publish("1.1.0");
        home.publish("1.2.0");
        home.publish(OutboxTown.LAMP, "1.0.0");
        home.publish(OutboxTown.LAMP, "1.1.0");
        Outbox outbox = home.outbox(target.options(Kind.XFSC));
        assertThat(outbox.targets()).extracting(TargetState::waiting).containsExactly(5L);
        target.plan(Planned.of(422), Planned.of(500));

        outbox.look("hub");

        TargetState state = outbox.targets().get(0);
        assertThat(states(outbox))
                .containsExactly(
                        Delivery.State.DELIVERED,
                        Delivery.State.DELIVERED,
                        Delivery.State.PENDING,
                        Delivery.State.RETRY,
                        Delivery.State.FAILED);
        assertThat(List.of(state.pending(), state.retrying(), state.delivered(), state.failed()))
                .containsExactly(1L, 1L, 2L, 1L);
        assertThat(outbox.known(outbox.options().get(0))).contains(state);
    }

    @Test
    void whoever_watches_a_server_that_has_signed_nothing_has_no_key_made() throws Exception {
        Outbox outbox = home.outbox(target.options(Kind.XFSC));

        assertThat(outbox.known(outbox.options().get(0))).isEmpty();
        assertThat(home.town.folder.resolve("identity")).doesNotExist();
    }
}
