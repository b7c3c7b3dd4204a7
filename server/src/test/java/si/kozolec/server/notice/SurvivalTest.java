package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HandClock;

/** What becomes of notices when the process, a file or the disk does not. */
class SurvivalTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Town.MORNING);

    @Test
    void what_a_killed_process_left_is_delivered_by_the_next_one_under_the_same_identifier() throws Exception {
        String id;
        try (Portal dead = new Portal(Portal.status(503))) {
            // Never closed: killed.
            NoticeOffice killed = office(Town.webhook("portal", dead.url()));
            killed.published(Town.parkingPublished("1.2.0"));
            id = dead.next().id();
            Town.until(() -> killed.figures().failures() == 1);
        }
        try (Portal portal = new Portal();
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            assertThat(portal.next().id()).isEqualTo(id);
            Town.until(() -> office.figures().waiting() == 0);
            assertThat(folder.resolve("webhook-portal")).isEmptyDirectory();
        }
    }

    @Test
    void what_was_told_twice_has_the_same_identifier_and_waits_once() throws Exception {
        NoticeQueue queue = NoticeQueue.open(folder, "webhook-portal");
        Events events = new Events(Town.ADDRESS);
        Parcel first = events.of(Town.submissionReviewed("Parkirišča"));
        queue.put(first);
        queue.put(events.of(Town.submissionReviewed("Parkirišča")));

        assertThat(queue.names()).containsExactly(first.fileName());
        assertThat(queue.read(first.fileName())).contains(first);
    }

    @Test
    void notices_are_delivered_in_the_order_of_what_happened() throws Exception {
        NoticeQueue queue = NoticeQueue.open(folder, "webhook-portal");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Parcel parcel = new Parcel(
                    Parcel.idOf("event", "" + i),
                    Town.MORNING.plusMillis(i),
                    Parcel.JSON.createObjectNode().put("number", i));
            ids.add(parcel.id());
            queue.put(parcel);
        }
        try (Portal portal = new Portal();
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            List<String> came = new ArrayList<>();
            while (came.size() < ids.size()) {
                came.add(portal.next().id());
            }
            assertThat(came).isEqualTo(ids);
            Town.until(() -> office.figures().delivered() == 20);
        }
    }

    @Test
    void a_torn_file_is_put_aside_and_the_others_go_on() throws Exception {
        Path waiting = Files.createDirectories(folder.resolve("webhook-portal"));
        Files.writeString(waiting.resolve("000000000000001-torn.json"), "{\"format\":1,\"id\":\"0011");
        Files.writeString(waiting.resolve("000000000000002-empty.json"), "");
        Files.writeString(waiting.resolve("000000000000003-half.part"), "{\"format\":1");
        try (Portal portal = new Portal();
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));

            assertThat(portal.next().version()).isEqualTo("1.2.0");
            Town.until(() -> office.figures().waiting() == 0);
            assertThat(office.figures().torn()).isEqualTo(2);
            assertThat(waiting).isEmptyDirectory();
        }
    }

    @Test
    void a_file_cut_at_any_byte_or_with_any_byte_changed_is_whole_or_put_aside_and_never_a_crash() throws Exception {
        byte[] whole = new Events(Town.ADDRESS)
                .of(Town.submissionReviewed("Parkirišča"))
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(Parcel.read(Arrays.copyOf(whole, length))).isEmpty();
        }
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> Parcel.read(changed)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_was_given_up_is_tried_again_when_the_operator_moves_it_back() throws Exception {
        try (Portal portal = new Portal(Portal.status(410));
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));
            Town.untilSo(clock, office, () -> office.figures().failed() == 1);
            // It is written down aside before it goes from where it waited.
            Town.until(() -> office.figures().waiting() == 0);
        }
        Path failed = folder.resolve("failed/webhook-portal");
        try (Stream<Path> files = Files.list(failed)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.move(file, folder.resolve("webhook-portal").resolve(file.getFileName()));
            }
        }
        try (Portal portal = new Portal();
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            assertThat(portal.next().version()).isEqualTo("1.2.0");
            Town.until(() -> office.figures().delivered() == 1);
        }
    }

    @Test
    void what_cannot_be_written_down_is_counted_as_lost_and_disturbs_nobody() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = office(Town.webhook("portal", portal.url()))) {
            Path waiting = folder.resolve("webhook-portal");
            Files.delete(waiting);
            Files.writeString(waiting, "a file where the folder was: nothing can be written in it");

            office.published(Town.parkingPublished("1.2.0"));

            assertThat(office.figures().lost()).isEqualTo(1);
            assertThat(portal.callsLeft()).isZero();
        }
    }

    @Test
    void an_office_without_receivers_makes_no_folder_and_tells_nobody() throws Exception {
        try (NoticeOffice office =
                NoticeOffice.open(NoticeOptions.NOBODY, folder.resolve("none"), Town.ADDRESS, clock)) {
            office.published(Town.parkingPublished("1.2.0"));

            assertThat(folder.resolve("none")).doesNotExist();
            assertThat(office.figures()).isEqualTo(new NoticeFigures(0, 0, 0, 0, 0, 0));
        }
    }

    private NoticeOffice office(WebhookOptions webhook) throws Exception {
        return Town.office(Town.options(webhook), folder, clock);
    }
}
