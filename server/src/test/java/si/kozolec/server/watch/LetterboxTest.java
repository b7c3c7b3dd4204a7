package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.LocalizedText;

/** The letterbox holds so much and no more, and keeps nobody waiting. */
class LetterboxTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = Secret.fresh();

    private final LiveWatch watch = new LiveWatch(watch(), Seen.NOTHING, Duration.ZERO);

    @Test
    void ten_thousand_at_once_are_all_taken_as_far_as_there_is_room_and_the_rest_is_counted() {
        Mailbox mailbox = new Mailbox(6_000, 1 << 20);
        Letterbox.Slot slot = slot(mailbox);

        for (int number = 0; number < 10_000; number++) {
            slot.take(new byte[100]);
        }

        assertThat(mailbox.size()).isEqualTo(6_000);
        assertThat(watch.ledger().total(Count.NOTIFICATIONS)).isEqualTo(10_000);
        assertThat(watch.ledger().total(Count.DROPPED)).isEqualTo(4_000);
    }

    @Test
    void large_ones_fill_it_before_there_are_many_and_it_is_empty_when_they_are_taken_out() throws Exception {
        Mailbox mailbox = new Mailbox(100, 1_000);
        Letterbox.Slot slot = slot(mailbox);
        for (int number = 0; number < 5; number++) {
            slot.take(new byte[400]);
        }
        int taken = 0;
        while (mailbox.poll(0) != null) {
            taken++;
        }
        assertThat(taken).isEqualTo(2);

        slot.take(new byte[1_000]);

        assertThat(mailbox.size()).isEqualTo(1);
        assertThat(watch.ledger().total(Count.DROPPED)).isEqualTo(3);
    }

    @Test
    void only_who_knows_the_secret_is_admitted() {
        Letterbox.Slot slot = slot(new Mailbox(1, 1));

        assertThat(slot.admits("Bearer " + SECRET)).isTrue();
        assertThat(slot.admits("bearer  " + SECRET + " ")).isTrue();
        assertThat(List.of(
                        "",
                        SECRET,
                        "Bearer",
                        "Bearer ",
                        "Bearer " + SECRET.substring(1),
                        "Bearer " + Secret.digest(SECRET)))
                .noneMatch(slot::admits);
        assertThat(watch.ledger().total(Count.REFUSED)).isEqualTo(6);
    }

    @Test
    void a_subscription_that_has_ended_has_no_slot_any_more() {
        Letterbox letterbox = new Letterbox(Map.of("city", watch), new Mailbox(1, 1), NOW);
        assertThat(letterbox.slot("key")).isPresent();
        assertThat(letterbox.slot("another")).isEmpty();
        assertThat(new Letterbox(
                                Map.of("city", new LiveWatch(watch().unwanted(), Seen.NOTHING, Duration.ZERO)),
                                new Mailbox(1, 1),
                                NOW)
                        .slot("key"))
                .isEmpty();
    }

    private Letterbox.Slot slot(Mailbox mailbox) {
        return new Letterbox(Map.of("city", watch), mailbox, NOW).slot("key").orElseThrow();
    }

    static Watch watch() {
        Subscribed subscribed = new Subscribed(
                "key",
                Secret.digest(SECRET),
                "urn:ngsi-ld:Subscription:1",
                true,
                Map.of(SubscribedBroker.PARKING, "Parking-SI/OffStreetParking"),
                null,
                NOW.instant(),
                NOW.instant().plus(Keeper.LIFE),
                -1,
                -1);
        return new Watch(
                "city",
                "http://127.0.0.1:1026",
                "ngsi-ld",
                "",
                new WatchWish(List.of(), 0, false),
                NOW.instant(),
                "Ana",
                true,
                subscribed,
                List.of(),
                LocalizedText.NONE,
                null);
    }
}
