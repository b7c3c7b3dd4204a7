package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HandClock;

/** A receiver that does what {@code docs/notices.md} advises deals with each event once, whoever calls, and how often. */
class ReplayTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Town.MORNING);

    /** The receiver of the documentation. */
    private static final class Receiver {

        private final Clock clock;
        private final Set<String> known = new HashSet<>();
        private final List<String> done = new ArrayList<>();

        Receiver(Clock clock) {
            this.clock = clock;
        }

        int take(Portal.Call call) {
            byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
            byte[] right =
                    Signature.of(Town.SECRET, call.id(), call.timestamp(), body).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(right, call.signature().getBytes(StandardCharsets.UTF_8))) {
                return 401;
            }
            if (Math.abs(clock.instant().getEpochSecond() - call.timestamp()) > 300) {
                return 400;
            }
            if (known.add(call.id())) {
                done.add(call.version());
            }
            return 204;
        }
    }

    @Test
    void what_somebody_has_listened_to_and_sends_again_does_nothing() throws Exception {
        Receiver receiver = new Receiver(clock);
        try (Portal portal = new Portal();
                NoticeOffice office = open(portal)) {
            office.published(Town.parkingPublished("1.2.0"));
            Portal.Call call = portal.next();

            assertThat(receiver.take(call)).isEqualTo(204);
            assertThat(receiver.take(call)).as("a known id").isEqualTo(204);
            clock.pass(Duration.ofMinutes(6));
            assertThat(receiver.take(call)).as("an old time").isEqualTo(400);
            assertThat(receiver.take(at(call, clock.instant().getEpochSecond())))
                    .as("a time that was not signed")
                    .isEqualTo(401);
            assertThat(receiver.take(named(call, "another")))
                    .as("an id that was not signed")
                    .isEqualTo(401);

            assertThat(receiver.done).containsExactly("1.2.0");
        }
    }

    @Test
    void what_we_repeat_because_the_answer_got_lost_is_known_although_hours_have_passed() throws Exception {
        Receiver receiver = new Receiver(clock);
        try (Portal portal = new Portal(Portal.status(502));
                NoticeOffice office = open(portal)) {
            office.published(Town.parkingPublished("1.2.0"));
            assertThat(receiver.take(portal.next())).isEqualTo(204);
            Town.until(() -> office.figures().failures() == 1);
            portal.answers(Portal.status(204));

            Town.untilSo(clock, office, () -> office.figures().delivered() == 1);

            assertThat(receiver.take(portal.next())).as("signed anew").isIn(204, 400);
            assertThat(receiver.done).containsExactly("1.2.0");
        }
    }

    @Test
    void a_publication_that_is_told_a_second_time_has_the_identifier_of_the_first() throws Exception {
        Receiver receiver = new Receiver(clock);
        try (Portal portal = new Portal();
                NoticeOffice office = open(portal)) {
            office.published(Town.parkingPublished("1.2.0"));
            Portal.Call first = portal.next();
            Town.until(() -> office.figures().waiting() == 0);
            office.published(Town.parkingPublished("1.2.0"));
            Portal.Call second = portal.next();

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(receiver.take(first)).isEqualTo(204);
            assertThat(receiver.take(second)).isEqualTo(204);
            assertThat(receiver.done).containsExactly("1.2.0");
        }
    }

    private static Portal.Call at(Portal.Call call, long timestamp) {
        return new Portal.Call(call.id(), timestamp, call.signature(), call.type(), call.body());
    }

    private static Portal.Call named(Portal.Call call, String id) {
        return new Portal.Call(id, call.timestamp(), call.signature(), call.type(), call.body());
    }

    private NoticeOffice open(Portal portal) throws Exception {
        return Town.office(Town.options(Town.webhook("portal", portal.url())), folder, clock);
    }
}
