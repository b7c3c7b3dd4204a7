package si.kozolec.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.server.notice.MailOptions;
import si.kozolec.server.notice.NoticeKind;
import si.kozolec.server.notice.NoticeOptions;

/** Reads who is to be told of what happens: webhooks, and letters when an SMTP server is named. */
final class NoticeSettings {

    private static final List<Setting> OF_MAIL = List.of(
            Setting.MAIL_SMTP_USER,
            Setting.MAIL_SMTP_PASSWORD_FILE,
            Setting.MAIL_FROM,
            Setting.MAIL_TO,
            Setting.MAIL_EVENTS);
    private static final int LARGEST_SECRET = 4_000;

    private final Settings settings;

    NoticeSettings(Settings settings) {
        this.settings = settings;
    }

    NoticeOptions options() {
        return new NoticeOptions(
                settings.webhooks().options(settings::refuse),
                mail(),
                Duration.ofHours(settings.number(Setting.NOTICE_GIVE_UP_HOURS, 1, 8_760)));
    }

    private Optional<MailOptions> mail() {
        String host = settings.optional(Setting.MAIL_SMTP_HOST);
        int port = settings.number(Setting.MAIL_SMTP_PORT, 1, 65_535);
        String security = settings.oneOf(Setting.MAIL_SMTP_SECURITY, "starttls", "tls", "none");
        if (host.isEmpty()) {
            OF_MAIL.stream()
                    .filter(setting -> !settings.optional(setting).isEmpty())
                    .forEach(setting -> settings.refuse(
                            setting, "velja le skupaj z mail-smtp-host", "means nothing without mail-smtp-host"));
            return Optional.empty();
        }
        if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
            settings.refuse(Setting.MAIL_SMTP_HOST, "mora biti ime računalnika", "must be the name of a machine");
        }
        String user = settings.optional(Setting.MAIL_SMTP_USER);
        return Optional.of(new MailOptions(
                host,
                port,
                security(security),
                user.isEmpty() ? null : user,
                user.isEmpty() ? "" : password(),
                address(Setting.MAIL_FROM, settings.text(Setting.MAIL_FROM)),
                Stream.of(settings.text(Setting.MAIL_TO).split("[,\\s]+", -1))
                        .map(to -> address(Setting.MAIL_TO, to))
                        .distinct()
                        .toList(),
                events()));
    }

    private static MailOptions.Security security(String text) {
        return Stream.of(MailOptions.Security.values())
                .filter(security -> security.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(MailOptions.Security.STARTTLS);
    }

    private String password() {
        try {
            return secretIn(settings.text(Setting.MAIL_SMTP_PASSWORD_FILE));
        } catch (IOException | IllegalArgumentException e) {
            settings.refuse(
                    Setting.MAIL_SMTP_PASSWORD_FILE, "te datoteke ni mogoče prebrati", "this file cannot be read");
            return "";
        }
    }

    private String address(Setting setting, String text) {
        if (!MailOptions.isAddress(text)) {
            settings.refuse(
                    setting,
                    "mora biti e-naslov, npr. modeli@example.si",
                    "must be an e-mail address such as modeli@example.si");
        }
        return text;
    }

    private Set<NoticeKind> events() {
        String text = settings.optional(Setting.MAIL_EVENTS);
        if (text.isEmpty()) {
            return EnumSet.allOf(NoticeKind.class);
        }
        Optional<Set<NoticeKind>> events = events(text);
        if (events.isEmpty()) {
            settings.refuse(Setting.MAIL_EVENTS, "pozna le: " + allEvents(), "knows only: " + allEvents());
        }
        return events.orElse(Set.of());
    }

    /** The kinds that are listed; empty when one of them is none. */
    static Optional<Set<NoticeKind>> events(String text) {
        Set<NoticeKind> events = EnumSet.noneOf(NoticeKind.class);
        for (String code : text.strip().split("[,\\s]+", -1)) {
            Optional<NoticeKind> kind = NoticeKind.of(code);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            events.add(kind.get());
        }
        return Optional.of(events);
    }

    static String allEvents() {
        return String.join(
                ", ", Stream.of(NoticeKind.values()).map(NoticeKind::code).toList());
    }

    /** The first line of a small file. */
    static String secretIn(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.size(path) > LARGEST_SECRET) {
            throw new IOException(file + " is too large");
        }
        return Files.readString(path).lines().findFirst().orElse("").strip();
    }
}
