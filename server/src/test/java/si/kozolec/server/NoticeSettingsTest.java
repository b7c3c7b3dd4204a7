package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Language;
import si.kozolec.server.notice.MailOptions;
import si.kozolec.server.notice.NoticeKind;
import si.kozolec.server.notice.NoticeOptions;
import si.kozolec.server.notice.WebhookOptions;

class NoticeSettingsTest {

    private static final String SECRET = "0123456789abcdef-portal-secret";

    @TempDir
    private Path folder;

    @Test
    void without_any_word_nobody_is_told() {
        assertThat(ServerConfig.from(Map.of(), Map.of(), Optional.empty()).notices())
                .isEqualTo(NoticeOptions.NOBODY);
    }

    @Test
    void a_webhook_is_a_table_in_the_file() throws IOException {
        NoticeOptions notices = file("""
                notice-give-up-hours = 24

                [webhook.portal]
                url = "https://portal.example.si/notices?key=1"
                secret = "%s"

                [webhook.city-hall]
                url = "http://10.0.0.7:8080/hook"
                secret-file = "%s"
                events = "submission.changed, version.published"
                inside = true
                """.formatted(SECRET, Files.writeString(folder.resolve("secret"), SECRET + "\n")));

        assertThat(notices.giveUpAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(notices.webhooks()).extracting(WebhookOptions::name).containsExactly("city-hall", "portal");
        WebhookOptions hall = notices.webhooks().get(0);
        assertThat(hall.url()).isEqualTo(URI.create("http://10.0.0.7:8080/hook"));
        assertThat(hall.secret()).isEqualTo(SECRET);
        assertThat(hall.inside()).isTrue();
        assertThat(hall.events())
                .containsExactlyInAnyOrder(NoticeKind.SUBMISSION_CHANGED, NoticeKind.VERSION_PUBLISHED);
        WebhookOptions portal = notices.webhooks().get(1);
        assertThat(portal.inside()).isFalse();
        assertThat(portal.events())
                .as("what anybody may know, unless more is asked for")
                .containsExactlyInAnyOrder(NoticeKind.VERSION_PUBLISHED, NoticeKind.MODEL_CHANGED);
        assertThat(portal.toString()).doesNotContain(SECRET, "key=1");
    }

    @Test
    void the_environment_wins_over_the_file_setting_by_setting() throws IOException {
        Path file = Files.writeString(folder.resolve("kozolec.toml"), """
                [webhook.city-hall]
                url = "https://old.example.si/"
                secret = "%s"
                """.formatted(SECRET));

        WebhookOptions hall = ServerConfig.from(
                        Map.of(), Map.of("KOZOLEC_WEBHOOK_CITY_HALL_URL", "https://new.example.si/"), Optional.of(file))
                .notices()
                .webhooks()
                .get(0);

        assertThat(hall.name()).isEqualTo("city-hall");
        assertThat(hall.url()).isEqualTo(URI.create("https://new.example.si/"));
        assertThat(hall.secret()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://portal.example.si/|" + SECRET + "||https address",
                "https://user:word@portal.example.si/|" + SECRET + "||https address",
                "https://portal.example.si/#part|" + SECRET + "||https address",
                "ftp://portal.example.si/|" + SECRET + "||https address",
                "https:///nowhere|" + SECRET + "||https address",
                "https://portal.example.si/|short-secret-word||24 characters",
                "https://portal.example.si/|whsec_%%%||24 characters",
                "https://portal.example.si/|" + SECRET + "|everything|knows only: version.published",
            })
    void a_wrong_webhook_stops_the_start_and_no_secret_is_told(String url, String secret, String events, String said) {
        String more = events == null ? "" : "events = \"" + events + "\"\n";
        ConfigProblems problems = catchThrowableOfType(
                ConfigProblems.class,
                () -> file("[webhook.portal]\nurl = \"" + url + "\"\nsecret = \"" + secret + "\"\n" + more));

        assertThat(problems.in(Language.EN)).contains("webhook.portal.", said).doesNotContain(secret);
    }

    @Test
    void a_webhook_without_address_or_secret_and_an_unknown_word_in_it_are_all_told() {
        ConfigProblems problems = catchThrowableOfType(
                ConfigProblems.class, () -> file("[webhook.portal]\ninside = \"perhaps\"\ncolour = \"red\"\n"));

        assertThat(problems.in(Language.EN))
                .contains("webhook.portal.colour: there is no such setting")
                .contains("webhook.portal.inside: must be true or false")
                .contains("webhook.portal.url: must be an https address")
                .contains("webhook.portal.secret: one of secret and secret-file is needed");
    }

    @Test
    void letters_need_a_server_a_sender_and_a_mailbox() throws IOException {
        NoticeOptions notices = file("""
                mail-smtp-host = "smtp.example.si"
                mail-smtp-port = 465
                mail-smtp-security = "tls"
                mail-smtp-user = "kozolec"
                mail-smtp-password-file = "%s"
                mail-from = "modeli@example.si"
                mail-to = "ana@example.si, bor@example.si"
                """.formatted(Files.writeString(folder.resolve("password"), "a password\n")));

        MailOptions mail = notices.mail().orElseThrow();
        assertThat(mail.port()).isEqualTo(465);
        assertThat(mail.security()).isEqualTo(MailOptions.Security.TLS);
        assertThat(mail.password()).isEqualTo("a password");
        assertThat(mail.to()).containsExactly("ana@example.si", "bor@example.si");
        assertThat(mail.events()).containsExactlyInAnyOrder(NoticeKind.values());
        assertThat(mail.toString()).doesNotContain("a password");
    }

    @Test
    void letters_that_cannot_be_sent_stop_the_start() {
        ConfigProblems problems = catchThrowableOfType(ConfigProblems.class, () -> file("""
                mail-smtp-host = "smtp.example.si"
                mail-smtp-user = "kozolec"
                mail-smtp-password-file = "nowhere/password"
                mail-from = "Ana <ana@example.si>"
                """));

        assertThat(problems.in(Language.EN))
                .contains("mail-smtp-password-file = \"nowhere/password\": this file cannot be read")
                .contains("mail-from = \"Ana <ana@example.si>\": must be an e-mail address")
                .contains("mail-to: must not be empty");
    }

    @Test
    void a_sender_without_a_server_means_nothing() {
        ConfigProblems problems =
                catchThrowableOfType(ConfigProblems.class, () -> file("mail-from = \"ana@example.si\"\n"));

        assertThat(problems.in(Language.EN)).contains("means nothing without mail-smtp-host");
    }

    private NoticeOptions file(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("kozolec.toml"), content);
        return ServerConfig.from(Map.of(), Map.of(), Optional.of(file)).notices();
    }
}
