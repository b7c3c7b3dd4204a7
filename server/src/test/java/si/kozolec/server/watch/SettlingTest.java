package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Entities come to rest before they are judged. */
class SettlingTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Settling settling = new Settling(() -> Duration.ofSeconds(5));

    @Test
    void of_an_entity_that_is_told_of_once_for_each_attribute_only_the_last_state_is_judged() {
        for (int attribute = 1; attribute <= 25; attribute++) {
            Settling.Told told = take("a", "state " + attribute, NOON.plusMillis(attribute));
            assertThat(told).isEqualTo(attribute == 1 ? Settling.Told.NEW : Settling.Told.AGAIN);
        }

        assertThat(settling.rested(NOON.plusSeconds(4))).isEmpty();
        assertThat(settling.rested(NOON.plusSeconds(6)))
                .extracting(rested -> new String(rested.entity(), StandardCharsets.UTF_8))
                .containsExactly("state 25");
        assertThat(settling.rested(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void one_that_changes_all_the_time_is_judged_all_the_same() {
        int judged = 0;
        for (int second = 0; second < 60; second++) {
            take("a", "state " + second, NOON.plusSeconds(second));
            judged += settling.rested(NOON.plusSeconds(second)).size();
        }

        assertThat(judged).isEqualTo(10);
    }

    @Test
    void what_comes_again_as_it_was_is_not_judged_again() {
        take("a", "same", NOON);
        assertThat(take("a", "same", NOON.plusSeconds(1))).as("not yet at rest").isEqualTo(Settling.Told.UNCHANGED);
        assertThat(settling.rested(NOON.plusSeconds(5))).hasSize(1);

        assertThat(take("a", "same", NOON.plusSeconds(100))).isEqualTo(Settling.Told.UNCHANGED);
        assertThat(take("a", "other", NOON.plusSeconds(101))).isEqualTo(Settling.Told.NEW);
        assertThat(take("b", "same", NOON.plusSeconds(101)))
                .as("another entity")
                .isEqualTo(Settling.Told.NEW);
    }

    @Test
    void one_that_is_gone_is_not_judged_and_begins_anew_when_it_is_there_again() {
        take("a", "same", NOON);
        settling.forget("a");
        assertThat(settling.rested(NOON.plusSeconds(60))).isEmpty();

        assertThat(take("a", "same", NOON.plusSeconds(61))).isEqualTo(Settling.Told.NEW);
    }

    @Test
    void when_there_is_no_more_room_the_oldest_are_judged_before_their_time() {
        int judged = 0;
        for (int number = 0; number < 2_500; number++) {
            take("entity " + number, "state", NOON);
            judged += settling.rested(NOON).size();
        }
        assertThat(judged).isEqualTo(500);

        Settling large = new Settling(() -> Duration.ofSeconds(5));
        for (int number = 0; number < 10; number++) {
            large.take("entity " + number, "T", new byte[2 << 20], NOON);
        }
        assertThat(large.rested(NOON)).hasSize(6);
    }

    private Settling.Told take(String id, String state, Instant now) {
        return settling.take(id, "T", state.getBytes(StandardCharsets.UTF_8), now);
    }
}
