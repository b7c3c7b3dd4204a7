package si.kozolec.server;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an operator can set: as the flag {@code --max-threads}, in the environment as {@code KOZOLEC_MAX_THREADS}, or in
 * the configuration file as {@code max-threads}.
 */
public enum Setting {
    HOST("127.0.0.1"),
    PORT("8080"),
    DATA("./kozolec-data"),
    PUBLIC_URL(""),
    LOG_LEVEL("info"),
    MAX_THREADS("32"),
    MAX_BODY_MEGABYTES("32"),
    IDLE_TIMEOUT_SECONDS("30"),
    STOP_TIMEOUT_SECONDS("10");

    /** The beginning of the names in the environment. */
    public static final String ENVIRONMENT_PREFIX = "KOZOLEC_";

    private final String standard;

    Setting(String standard) {
        this.standard = standard;
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
