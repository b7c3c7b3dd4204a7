package si.kozolec.cli.arguments;

import java.util.List;
import java.util.Locale;

/** An option that some command takes. */
// Its lists are made by List.of and List.copyOf: nobody can change them.
@SuppressWarnings("ImmutableEnumChecker")
public enum Option {
    MODEL("--model", "S/M[@V]"),
    REPRESENTATION("--representation", "SHAPE", "auto", "keyvalues", "normalized", "concise", "ngsiv2"),
    STRICT("--strict", ""),
    ALL_INSTANCES("--all-instances", ""),
    CATALOGUE("--catalogue", "DIR"),
    LOCK("--lock", "FILE"),
    STORE("--store", "DIR"),
    SERVER("--server", "URL"),
    FROZEN("--frozen", ""),
    OFFLINE("--offline", ""),
    MAX_FINDINGS("--max-findings", "N"),
    THREADS("--threads", "N"),
    EXPLAIN_PLAN("--explain-plan", "S/M[@V]"),
    HELP_RULE("--help-rule", "CODE"),
    MIM2("--mim2", "FORM", "json", "earl"),
    BROKER("--broker", "URL"),
    KIND("--kind", "KIND", "ngsi-ld", "ngsiv2"),
    TYPE("--type", "TYPE[,TYPE]"),
    LIMIT("--limit", "N"),
    PAGE_SIZE("--page-size", "N"),
    TENANT("--tenant", "NAME"),
    SERVICE_PATH("--service-path", "PATH"),
    AUTH("--auth", "SCHEME", "none", "basic", "bearer", "oauth2", "header"),
    USER("--user", "NAME"),
    SECRET("--secret", "env:NAME|file:PATH"),
    TOKEN_URL("--token-url", "URL"),
    SCOPE("--scope", "SCOPE"),
    HEADER("--header", "NAME"),
    RELOAD("--reload", ""),
    HASH_IDS("--hash-ids", ""),
    SINCE("--since", "FILE"),
    RESUME("--resume", "FILE"),
    DRAFT("--draft", "DIR"),
    AS("--as", "S/M"),
    TRUST("--trust", "FILE"),
    SKIP_FILES("--skip-files", ""),
    FORMAT("--format", "FORMAT", "text", "json", "sarif", "junit", "github", "gitlab", "csv"),
    LANG("--lang", "LANGUAGE", "sl", "en"),
    COLOR("--color", "WHEN", "auto", "always", "never"),
    HELP("--help", ""),
    VERSION("--version", "");

    private final String flag;
    private final String label;
    private final List<String> allowed;

    Option(String flag, String label, String... allowed) {
        this.flag = flag;
        this.label = label;
        this.allowed = List.of(allowed);
    }

    /** How it is written, {@code --model}. */
    public String flag() {
        return flag;
    }

    /** What stands for its value in the help, {@code S/M[@V]}; empty when it takes none. */
    public String label() {
        return label;
    }

    public boolean takesValue() {
        return !label.isEmpty();
    }

    /** The values that it may have; empty when any will do. */
    public List<String> allowed() {
        return allowed;
    }

    /** The one letter that may stand for it; empty when there is none. */
    public String letter() {
        return switch (this) {
            case HELP -> "-h";
            case VERSION -> "-V";
            default -> "";
        };
    }

    /** The key of its text, {@code option.max-findings}. */
    String key() {
        return "option." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
