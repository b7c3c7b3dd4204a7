package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.HandClock;

class MailTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Town.MORNING);
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void a_publication_is_told_to_every_mailbox_in_slovenian_and_english() throws Exception {
        try (NoticeOffice office = office("ana@example.si", "bor@example.si")) {
            office.published(Town.parkingPublished("1.1.0", "1.2.0"));

            Town.until(() -> post.getReceivedMessages().length == 2);
            MimeMessage letter = post.getReceivedMessages()[0];
            assertThat(letter.getSubject())
                    .isEqualTo("Kozolec: objavljeno: Parking-SI/OffStreetParking 1.1.0 (in še 1)");
            assertThat(letter.getFrom()).extracting(Address::toString).containsExactly("modeli@example.si");
            assertThat(letter.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat((String) letter.getContent())
                    .contains("V repozitoriju je objavljeno", "Published in the repository")
                    .contains("Iz predloga 7, »Parkirišča«")
                    .contains("https://modeli.example.si/models/Parking-SI/OffStreetParking/1.2.0");
        }
    }

    @Test
    void what_happens_to_a_submission_is_one_thread_and_says_who_did_what() throws Exception {
        try (NoticeOffice office = office("ana@example.si")) {
            office.submissionChanged(Town.submissionReviewed("Parkirišča"));

            assertThat(post.waitForIncomingEmail(Town.DEADLINE.toMillis(), 1)).isTrue();
            MimeMessage letter = post.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Kozolec: predlog 7: Parkirišča");
            assertThat(letter.getHeader("References")).containsExactly("<submission-7@example.si>");
            assertThat((String) letter.getContent())
                    .contains("Kdo: Ana Kos", "By: Ana Kos", "Stanje: v presoji", "State: in review");
        }
    }

    @Test
    void what_is_wrong_in_a_broker_is_told_in_both_languages() throws Exception {
        try (NoticeOffice office = office("ana@example.si")) {
            office.brokerAlerted(Town.brokerAlerted());

            assertThat(post.waitForIncomingEmail(Town.DEADLINE.toMillis(), 1)).isTrue();
            MimeMessage letter = post.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Kozolec: posrednik ljubljana: nove napake");
            assertThat((String) letter.getContent())
                    .contains("Nove vrste napak: 1.", "- totalSpotNumber/value: Vrsta vrednosti ni prava.")
                    .contains("New kinds of errors: 1.", "- totalSpotNumber/value: The value is of the wrong type.")
                    .contains("https://modeli.example.si/brokers/ljubljana");
        }
    }

    @Test
    void a_title_cannot_bring_headers_or_recipients_of_its_own() throws Exception {
        String title = "Nič\r\nBcc: eve@example.com\r\n\r\nbesedilo\u2028Subject: x\u202eobrnjeno\0";
        try (NoticeOffice office = office("ana@example.si")) {
            office.submissionChanged(Town.submissionReviewed(title));

            assertThat(post.waitForIncomingEmail(Town.DEADLINE.toMillis(), 1)).isTrue();
            assertThat(post.getReceivedMessages()).hasSize(1);
            MimeMessage letter = post.getReceivedMessages()[0];
            assertThat(letter.getSubject())
                    .isEqualTo("Kozolec: predlog 7: Nič Bcc: eve@example.com besedilo Subject: x obrnjeno");
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(Collections.list(letter.getAllHeaderLines()))
                    .noneMatch(line -> line.startsWith("Bcc") || line.contains("eve@example.com"));
            assertThat(letter.getAllRecipients()).extracting(Address::toString).containsExactly("ana@example.si");
        }
    }

    @Test
    void a_plain_title_cannot_bring_headers_either() throws Exception {
        try (NoticeOffice office = office("ana@example.si")) {
            office.submissionChanged(Town.submissionReviewed("Plain\nBcc: eve@example.com"));

            assertThat(post.waitForIncomingEmail(Town.DEADLINE.toMillis(), 1)).isTrue();
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(post.getReceivedMessages()[0].getHeader("Bcc")).isNull();
            assertThat(post.getReceivedMessages()[0].getAllRecipients())
                    .extracting(Address::toString)
                    .containsExactly("ana@example.si");
        }
    }

    @Test
    void a_letter_waits_until_the_post_is_open_again_and_keeps_its_identifier() throws Exception {
        int port = post.getSmtp().getPort();
        post.stop();
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (NoticeOffice office = office(port, "ana@example.si")) {
            office.published(Town.parkingPublished("1.2.0"));
            Town.until(() -> office.figures().failures() == 1);
            again.start();

            Town.untilSo(clock, office, () -> office.figures().delivered() == 1);

            assertThat(again.getReceivedMessages()[0].getMessageID())
                    .isEqualTo("<" + Parcel.idOf("letter", Town.ADDRESS.toString(), "c0ffee") + "@example.si>");
        } finally {
            again.stop();
        }
    }

    @Test
    void checks_are_not_told_since_they_follow_from_the_revision() {
        SubmissionChange checked = new SubmissionChange(
                Town.MORNING, 7, "Parkirišča", "checked", "in-review", "kozolec", "Kozolec", "vid");

        assertThat(new Letters(Town.ADDRESS).of(checked)).isEmpty();
    }

    @Test
    void without_tls_nothing_is_said_to_a_server_that_was_to_have_it() throws Exception {
        MailOptions options =
                options(post.getSmtp().getPort(), MailOptions.Security.STARTTLS, List.of("ana@example.si"));
        try (NoticeOffice office = office(options)) {
            office.published(Town.parkingPublished("1.2.0"));

            Town.until(() -> office.figures().failures() == 1);
            assertThat(post.getReceivedMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.si",
                "ana@example.si, bor@example.si",
                "Ana <ana@example.si>",
                "ana@example.si\r\nBcc: eve@example.com",
                "ana bor@example.si",
                "a<b@example.si"
            })
    void what_is_not_one_plain_address_is_none(String text) {
        assertThat(MailOptions.isAddress(text)).isFalse();
    }

    private NoticeOffice office(String... to) throws Exception {
        return office(post.getSmtp().getPort(), to);
    }

    private NoticeOffice office(int port, String... to) throws Exception {
        return office(options(port, MailOptions.Security.NONE, List.of(to)));
    }

    private NoticeOffice office(MailOptions mail) throws Exception {
        return Town.office(new NoticeOptions(List.of(), Optional.of(mail), Duration.ofDays(3)), folder, clock);
    }

    private static MailOptions options(int port, MailOptions.Security security, List<String> to) {
        return new MailOptions(
                "127.0.0.1", port, security, null, "", "modeli@example.si", to, Set.of(NoticeKind.values()));
    }
}
