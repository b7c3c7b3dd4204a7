package si.kozolec.server;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an operator can set: as the flag {@code --max-threads}, in the environment as {@code KOZOLEC_MAX_THREADS}, or in
 * the configuration file as {@code max-threads}.
 */
public enum Setting {
    HOST("127.0.0.1", "The address to listen on"),
    PORT("8080", "The port to listen on"),
    DATA("./kozolec-data", "The data folder"),
    PUBLIC_URL("", "The address under which the world knows the server"),
    LOG_LEVEL("info", "error, warn, info, debug or trace"),
    MAX_THREADS("32", "How many threads may answer requests"),
    MAX_BODY_MEGABYTES("32", "The largest body of a request"),
    IDLE_TIMEOUT_SECONDS("30", "After so long a silent connection is closed"),
    VALIDATION_SECONDS("60", "So long the payload of one request may be judged"),
    STOP_TIMEOUT_SECONDS("10", "So long running requests may take to end"),
    NOTICE_GIVE_UP_HOURS("72", "After so long a notice that nobody took is put aside"),
    MAIL_SMTP_HOST("", "The SMTP server for letters; without it none are sent"),
    MAIL_SMTP_PORT("587", "The port of the SMTP server"),
    MAIL_SMTP_SECURITY("starttls", "starttls, tls, or none for a server on this machine"),
    MAIL_SMTP_USER("", "As whom to sign in at the SMTP server"),
    MAIL_SMTP_PASSWORD_FILE("", "A file with the password for that"),
    MAIL_FROM("", "The sender of letters"),
    MAIL_TO("", "The mailboxes that get them, with commas between them"),
    MAIL_EVENTS("", "What they are told of: version.published, model.changed, submission.changed; all of it");

    /** The beginning of the names in the environment. */
    public static final String ENVIRONMENT_PREFIX = "KOZOLEC_";

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /** What it decides, for the usage of the program. */
    public String meaning() {
        return meaning;
    }

    /** The name in the configuration file, and after {@code --}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in the environment. */
    public String variable() {
        return ENVIRONMENT_PREFIX + name();
    }

    /** The value that holds when nobody says otherwise. */
    public String standard() {
        return standard;
    }

    static Optional<Setting> ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
