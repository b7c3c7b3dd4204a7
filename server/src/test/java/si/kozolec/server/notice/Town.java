package si.kozolec.server.notice;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.HandClock;

/** What happens in a repository, and an office that tells of it. */
final class Town {

    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final URI ADDRESS = URI.create("https://modeli.example.si");
    static final String SECRET = "a secret of the portal, long enough".replace(' ', '-');
    private static final long A_MOMENT = 2_000_000;
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private Town() {}

    static Publication parkingPublished(String... versions) {
        ModelId parking = ModelId.parse("Parking-SI/OffStreetParking").orElseThrow();
        return new Publication(
                MORNING,
                "c0ffee",
                7,
                "Parkirišča",
                List.of(versions).stream()
                        .map(version -> new Publication.Released(
                                parking, Version.parse(version).orElseThrow()))
                        .toList(),
                List.of(parking));
    }

    static SubmissionChange submissionReviewed(String title) {
        return new SubmissionChange(MORNING, 7, title, "reviewed", "in-review", "ana", "Ana Kos", "vid");
    }

    static BrokerAlert brokerAlerted() {
        return new BrokerAlert(
                MORNING,
                "ljubljana",
                3,
                "new-errors",
                "Parking-SI/OffStreetParking",
                new LocalizedText("Nove vrste napak: 1.", "New kinds of errors: 1."),
                List.of(new BrokerAlert.Wrong(
                        "type-wrong",
                        "totalSpotNumber/value",
                        new LocalizedText("Vrsta vrednosti ni prava.", "The value is of the wrong type."))));
    }

    static WebhookOptions webhook(String name, URI url) {
        return new WebhookOptions(name, url, SECRET, Set.of(NoticeKind.values()), true);
    }

    static NoticeOptions options(WebhookOptions... webhooks) {
        return new NoticeOptions(List.of(webhooks), Optional.empty(), Duration.ofDays(3));
    }

    static NoticeOffice office(NoticeOptions options, Path folder, HandClock clock) throws Exception {
        return NoticeOffice.open(
                options,
                folder,
                ADDRESS,
                new NoticeOffice.Surroundings(
                        clock,
                        InetAddress::getAllByName,
                        () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        Duration.ofSeconds(10)));
    }

    /** Moves the clock on, hour by hour, until that is so. */
    static void untilSo(HandClock clock, NoticeOffice office, BooleanSupplier so) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about: " + office.figures());
            }
            clock.pass(Duration.ofHours(1));
            office.wake();
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** Waits until that is so. */
    static void until(BooleanSupplier so) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about");
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }
}
