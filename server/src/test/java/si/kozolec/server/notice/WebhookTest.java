package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.HandClock;
import tools.jackson.databind.JsonNode;

class WebhookTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Town.MORNING);

    @Test
    void a_new_version_is_told_as_a_cloud_event_that_is_signed() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));

            Portal.Call call = portal.next();
            JsonNode event = call.event();
            assertThat(call.type()).startsWith("application/cloudevents+json");
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("type").asString()).isEqualTo("si.kozolec.version.published");
            assertThat(event.path("source").asString()).isEqualTo("https://modeli.example.si");
            assertThat(event.path("subject").asString()).isEqualTo("Parking-SI/OffStreetParking/1.2.0");
            assertThat(event.path("time").asString()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(event.path("id").asString()).isEqualTo(call.id());
            assertThat(event.path("data").path("url").asString())
                    .isEqualTo("https://modeli.example.si/models/Parking-SI/OffStreetParking/1.2.0");
            assertThat(event.path("data").path("submission").path("number").asInt())
                    .isEqualTo(7);
            assertThat(call.timestamp()).isEqualTo(Town.MORNING.getEpochSecond());
            assertThat(call.signature())
                    .isEqualTo(Signature.of(
                            Town.SECRET,
                            call.id(),
                            call.timestamp(),
                            call.body().getBytes(StandardCharsets.UTF_8)));
            Town.until(() -> office.figures().waiting() == 0);
            assertThat(office.figures().delivered()).isEqualTo(1);
        }
    }

    @Test
    void what_is_wrong_in_a_broker_is_told_without_saying_in_which_entity() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.brokerAlerted(Town.brokerAlerted());

            JsonNode event = portal.next().event();
            assertThat(event.path("type").asString()).isEqualTo("si.kozolec.broker.alerted");
            assertThat(event.path("subject").asString()).isEqualTo("brokers/ljubljana");
            JsonNode data = event.path("data");
            assertThat(data.path("what").asString()).isEqualTo("new-errors");
            assertThat(data.path("model").asString()).isEqualTo("Parking-SI/OffStreetParking");
            assertThat(data.path("text").path("sl").asString()).isEqualTo("Nove vrste napak: 1.");
            assertThat(data.path("errors").path(0).path("path").asString()).isEqualTo("totalSpotNumber/value");
            assertThat(data.path("url").asString()).isEqualTo("https://modeli.example.si/brokers/ljubljana");
        }
    }

    @Test
    void who_did_something_with_a_submission_is_told_by_name() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.submissionChanged(Town.submissionReviewed("Parkirišča"));

            JsonNode event = portal.next().event();
            assertThat(event.path("type").asString()).isEqualTo("si.kozolec.submission.changed");
            JsonNode data = event.path("data");
            assertThat(data.path("submission").asInt()).isEqualTo(7);
            assertThat(data.path("title").asString()).isEqualTo("Parkirišča");
            assertThat(data.path("event").asString()).isEqualTo("reviewed");
            assertThat(data.path("state").asString()).isEqualTo("in-review");
            assertThat(data.path("by").path("name").asString()).isEqualTo("Ana Kos");
        }
    }

    @Test
    void a_model_without_a_new_version_is_told_as_changed() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished());

            JsonNode event = portal.next().event();
            assertThat(event.path("type").asString()).isEqualTo("si.kozolec.model.changed");
            assertThat(event.path("subject").asString()).isEqualTo("Parking-SI/OffStreetParking");
        }
    }

    @Test
    void a_receiver_is_told_only_what_it_asked_for() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(new WebhookOptions(
                        "portal", portal.url(), Town.SECRET, Set.of(NoticeKind.VERSION_PUBLISHED), true))) {
            office.submissionChanged(Town.submissionReviewed("Parkirišča"));
            office.published(Town.parkingPublished());
            office.published(Town.parkingPublished("1.2.0"));

            assertThat(portal.next().version()).isEqualTo("1.2.0");
            assertThat(portal.callsLeft()).isZero();
        }
    }

    @Test
    void a_receiver_that_fails_is_called_again_with_the_same_identifier_and_a_new_time() throws Exception {
        try (Portal portal = new Portal(Portal.status(503));
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));
            Portal.Call first = portal.next();
            Town.until(() -> office.figures().failures() == 1);
            portal.answers(Portal.status(204));

            Town.untilSo(clock, office, () -> office.figures().delivered() == 1);

            Portal.Call second = portal.next();
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.timestamp()).isGreaterThan(first.timestamp());
            assertThat(second.signature()).isNotEqualTo(first.signature());
        }
    }

    @Test
    void a_notice_that_is_refused_does_not_keep_the_others_waiting() throws Exception {
        Portal.Manner onlyNew =
                (exchange, call) -> exchange.sendResponseHeaders(call.version().equals("1.0.0") ? 400 : 204, -1);
        try (Portal portal = new Portal(onlyNew);
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.0.0", "1.1.0", "1.2.0"));

            Set<String> seen = new HashSet<>();
            while (seen.size() < 3) {
                seen.add(portal.next().version());
            }
            Town.until(() -> office.figures().delivered() == 2);
            assertThat(office.figures().waiting()).isEqualTo(1);
        }
    }

    @Test
    void what_nobody_takes_is_given_up_and_put_aside_with_the_reason() throws Exception {
        try (Portal portal = new Portal(Portal.status(500));
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));

            Town.untilSo(clock, office, () -> office.figures().failed() == 1);

            Town.until(() -> office.figures().waiting() == 0);
            assertThat(folder.resolve("webhook-portal")).isEmptyDirectory();
            assertThat(folder.resolve("failed/webhook-portal"))
                    .isDirectoryContaining("glob:**.json")
                    .isDirectoryContaining("glob:**.txt");
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (Portal other = new Portal();
                Portal portal = new Portal((exchange, call) -> {
                    exchange.getResponseHeaders().set("Location", other.url().toString());
                    exchange.sendResponseHeaders(307, -1);
                });
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));

            portal.next();
            Town.until(() -> office.figures().failures() == 1);
            assertThat(other.callsLeft()).isZero();
            assertThat(office.figures().waiting()).isEqualTo(1);
        }
    }

    @Test
    void a_receiver_that_never_answers_delays_neither_who_tells_nor_the_other_receivers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Portal silent = new Portal((exchange, call) -> await(end));
                Portal portal = new Portal();
                NoticeOffice office =
                        open(Town.webhook("silent", silent.url()), Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.1.0"));
            silent.next();
            office.published(Town.parkingPublished("1.2.0"));

            assertThat(portal.next().version()).isEqualTo("1.1.0");
            assertThat(portal.next().version()).isEqualTo("1.2.0");
            assertThat(office.figures().waiting()).isGreaterThanOrEqualTo(2);
            end.countDown();
        }
    }

    @Test
    void of_an_answer_without_end_only_the_head_is_read() throws Exception {
        byte[] much = new byte[1 << 16];
        try (Portal portal = new Portal((exchange, call) -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(much);
                    }
                });
                NoticeOffice office = open(Town.webhook("portal", portal.url()))) {
            office.published(Town.parkingPublished("1.2.0"));

            Town.until(() -> office.figures().delivered() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 ",
                "",
                "220 smtp.example.si ESMTP\r\n\r\n",
                "HTTP/1.1 999 \r\n\r\n"
            })
    void an_answer_that_is_no_http_or_whose_head_never_ends_is_a_failure(String head) throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                NoticeOffice office =
                        open(Town.webhook("odd", URI.create("http://127.0.0.1:" + odd.getLocalPort() + "/")))) {
            office.published(Town.parkingPublished("1.2.0"));
            try (Socket call = odd.accept()) {
                call.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                if (!head.endsWith("\n")) {
                    call.getOutputStream().write("y".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
                }
                call.getOutputStream().flush();
                Town.until(() -> office.figures().failures() == 1);
            } catch (IOException e) {
                // The office has hung up in the middle of the word.
            }
            Town.until(() -> office.figures().failures() == 1);
            assertThat(office.figures().delivered()).isZero();
        }
    }

    @Test
    void a_call_has_only_so_much_time_whatever_it_has_begun_to_say() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                NoticeOffice office = NoticeOffice.open(
                        Town.options(Town.webhook("slow", URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/"))),
                        folder,
                        Town.ADDRESS,
                        new NoticeOffice.Surroundings(
                                clock,
                                InetAddress::getAllByName,
                                () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                Duration.ofMillis(200)))) {
            office.published(Town.parkingPublished("1.2.0"));
            try (Socket call = slow.accept()) {
                call.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                Town.until(() -> office.figures().failures() == 1);
            }
            assertThat(office.figures().delivered()).isZero();
        }
    }

    @Test
    void a_name_that_leads_inside_is_not_called_unless_the_operator_said_so() throws Exception {
        try (Portal portal = new Portal();
                NoticeOffice office = open(
                        new WebhookOptions("portal", portal.url(), Town.SECRET, Set.of(NoticeKind.values()), false))) {
            office.published(Town.parkingPublished("1.2.0"));

            Town.until(() -> office.figures().failures() == 1);
            assertThat(portal.callsLeft()).isZero();
        }
    }

    @Test
    void a_name_is_asked_for_once_a_call_and_the_address_that_was_checked_is_called() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Portal portal = new Portal();
                NoticeOffice office = NoticeOffice.open(
                        Town.options(Town.webhook(
                                "portal",
                                URI.create(portal.url().toString().replace("127.0.0.1", "portal.example.si")))),
                        folder,
                        Town.ADDRESS,
                        new NoticeOffice.Surroundings(
                                clock,
                                host -> {
                                    asked.incrementAndGet();
                                    assertThat(host).isEqualTo("portal.example.si");
                                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                                },
                                () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                Duration.ofSeconds(10)))) {
            office.published(Town.parkingPublished("1.2.0"));

            portal.next();
            assertThat(asked).hasValue(1);
        }
    }

    private NoticeOffice open(WebhookOptions... webhooks) throws Exception {
        return Town.office(Town.options(webhooks), folder, clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Town.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
