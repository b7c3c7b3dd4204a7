package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

class EventJsonTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final Actor ANA = new Actor("ana", "Ana Kos");

    @Test
    void a_vote_is_kept_as_people_would_write_it() {
        Event vote = new Event.Reviewed(MONDAY, ANA, 2, Event.Verdict.REQUEST_CHANGES, "Enota.");

        assertThat(new String(EventJson.write(vote), UTF_8)).isEqualTo("""
                {
                  "event": "reviewed",
                  "at": "2026-05-04T10:00:00Z",
                  "by": {
                    "id": "ana",
                    "name": "Ana Kos"
                  },
                  "revision": 2,
                  "verdict": "request-changes",
                  "text": "Enota."
                }
                """);
    }

    @Test
    void what_was_published_is_read_back() {
        Event published = new Event.Published(
                MONDAY,
                ANA,
                3,
                List.of(new Event.Release(new ModelId("Parking-SI", "ParkingSpot"), Version.of(1, 1, 0))));

        assertThat(EventJson.read(EventJson.write(published))).isEqualTo(published);
    }

    @Test
    void what_a_newer_version_has_added_is_passed_over() {
        assertThat(EventJson.read("""
                {"event":"withdrawn","at":"2026-05-04T10:00:00Z","by":{"id":"ana","name":"Ana Kos","colour":"blue"},
                 "text":"","mood":"sad"}
                """.getBytes(UTF_8))).isEqualTo(new Event.Withdrawn(MONDAY, ANA, ""));
    }

    @Test
    void half_an_event_is_none() {
        assertUnreadable(
                "{\"event\":\"reviewed\",\"at\":\"2026-05-04T10:00:00Z\",\"by\":{\"id\":\"ana\",\"name\":\"A\"}}",
                "revision");
        assertUnreadable(
                "{\"event\":\"withdrawn\",\"at\":\"yesterday\",\"by\":{\"id\":\"ana\",\"name\":\"A\"}}", "time");
        assertUnreadable("{\"event\":\"withdrawn\",\"at\":\"2026-05-04T10:00:00Z\"}", "by");
        assertUnreadable("{\"event\":\"praised\",\"at\":\"2026-05-04T10:00:00Z\",\"by\":{}}", "praised");
        assertUnreadable("[1", "JSON");
    }

    private static void assertUnreadable(String json, String because) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(because.equals("by") ? "id" : because);
    }
}
