package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Representation;
import si.kozolec.validation.FindingCounts;
import si.kozolec.validation.Judgement;

/** What a watch sees is counted by the hour, and what is new is told once. */
class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:30:00Z");
    private static final String MODEL = "Parking-SI/OffStreetParking";

    private final LiveWatch watch = watch(Seen.NOTHING);

    private static LiveWatch watch(Seen before) {
        return new LiveWatch(LetterboxTest.watch(), before, Duration.ofMinutes(1));
    }

    @Test
    void the_last_day_is_kept_by_the_hour_and_the_total_for_good() {
        for (int hour = 0; hour < 30; hour++) {
            watch.ledger().judged(right(), NOON.plus(Duration.ofHours(hour)));
        }

        WatchReport report = watch.report(NOON.plus(Duration.ofHours(29)));
        assertThat(report.hours()).hasSize(24);
        assertThat(report.hours().get(0).from()).isEqualTo("2026-11-30T17:00:00Z");
        assertThat(report.models().get(0).checked()).isEqualTo(24);
        assertThat(report.total(Count.JUDGED)).isEqualTo(30);
    }

    @Test
    void a_restart_in_the_middle_of_an_hour_makes_no_second_hour_of_it(@TempDir Path folder) {
        watch.ledger().judged(right(), NOON);
        watch.ledger().judged(wrong("range", "/name"), NOON);
        WatchFiles files = new WatchFiles(folder);
        files.write("city", watch.ledger().seen(NOON));

        LiveWatch again = watch(files.seen("city"));
        again.ledger().judged(right(), NOON.plusSeconds(60));

        WatchReport report = again.report(NOON.plusSeconds(61));
        assertThat(report.hours()).hasSize(1);
        assertThat(report.hours().get(0).count(Count.JUDGED)).isEqualTo(3);
        assertThat(report.models().get(0).conforming()).isEqualTo(2);
        assertThat(report.models().get(0).findings()).hasSize(1);
    }

    @Test
    void new_kinds_of_errors_are_gathered_and_told_once_a_day() {
        for (int number = 0; number < 100; number++) {
            watch.ledger().judged(wrong("range", "/availableSpotNumber"), NOON);
            watch.ledger().judged(wrong("type-wrong", "/name"), NOON.plusSeconds(10));
        }
        assertThat(watch.due(NOON.plusSeconds(59))).isEmpty();

        List<WatchAlert> told = watch.due(NOON.plusSeconds(60)).toList();

        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.what()).isEqualTo("new-errors");
            assertThat(alert.model()).isEqualTo(MODEL);
            assertThat(alert.kinds()).extracting(kind -> kind.path()).containsExactly("availableSpotNumber", "name");
            assertThat(alert.text().sl()).contains("city", MODEL, "2");
        });
        watch.ledger().judged(wrong("range", "/availableSpotNumber"), NOON.plus(Duration.ofHours(20)));
        assertThat(watch.due(NOON.plus(Duration.ofHours(21)))).isEmpty();
        watch.ledger().judged(wrong("range", "/availableSpotNumber"), NOON.plus(Duration.ofHours(45)));
        assertThat(watch.due(NOON.plus(Duration.ofHours(46)))).hasSize(1);
    }

    @Test
    void what_was_told_is_not_told_again_after_a_restart(@TempDir Path folder) {
        watch.ledger().judged(wrong("range", "/name"), NOON);
        assertThat(watch.due(NOON.plusSeconds(60))).hasSize(1);
        WatchFiles files = new WatchFiles(folder);
        files.write("city", watch.ledger().seen(NOON));

        LiveWatch again = watch(files.seen("city"));
        again.ledger().judged(wrong("range", "/name"), NOON.plusSeconds(120));

        assertThat(again.due(NOON.plusSeconds(300))).isEmpty();
        assertThat(again.report(NOON).alerts()).extracting(WatchAlert::number).containsExactly(1);
    }

    @Test
    void a_watch_that_sees_nothing_for_an_hour_is_told_of_once(@TempDir Path folder) {
        LocalizedText why = new LocalizedText("Posrednik molči.", "The broker is silent.");
        WatchFiles files = new WatchFiles(folder);
        watch.become(one -> one.troubled(why, NOON), files);
        assertThat(watch.due(NOON.plus(Duration.ofMinutes(59)))).isEmpty();

        List<WatchAlert> told = watch.due(NOON.plus(Duration.ofMinutes(61))).toList();
        assertThat(told).extracting(WatchAlert::what).containsExactly("blind");
        assertThat(told.get(0).text().en()).contains("The broker is silent.");
        assertThat(watch.due(NOON.plus(Duration.ofHours(9)))).isEmpty();

        watch.become(one -> one.troubled(LocalizedText.NONE, NOON), files);
        watch.become(one -> one.troubled(why, NOON.plus(Duration.ofHours(10))), files);
        assertThat(watch.due(NOON.plus(Duration.ofHours(12)))).hasSize(1);
        assertThat(files.watch("city").orElseThrow()).isEqualTo(watch.watch());
    }

    @Test
    void notifications_that_were_dropped_are_told_of_once_an_hour() {
        watch.ledger().count(Count.DROPPED, NOON);
        watch.ledger().count(Count.DROPPED, NOON);

        List<WatchAlert> told = watch.due(NOON.plusSeconds(1)).toList();

        assertThat(told).extracting(WatchAlert::what).containsExactly("dropped");
        assertThat(told.get(0).text().en()).endsWith("2.");
        assertThat(watch.due(NOON.plusSeconds(2))).isEmpty();
    }

    private static Judgement right() {
        return judgement(List.of());
    }

    private static Judgement wrong(String code, String pointer) {
        LocalizedText text = new LocalizedText(code, code);
        return judgement(List.of(new Finding(Severity.ERROR, code, text, text, null, 0, 0, pointer)));
    }

    private static Judgement judgement(List<Finding> findings) {
        return new Judgement(
                Entities.ID,
                "OffStreetParking",
                ModelId.parse(MODEL).orElseThrow(),
                null,
                List.of(),
                Representation.NORMALIZED,
                findings,
                FindingCounts.NONE);
    }
}
