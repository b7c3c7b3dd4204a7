package si.kozolec.cli.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A command of the program: its name, what may follow it, and which options it takes. */
// Its lists are made by List.of and List.copyOf: nobody can change them.
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
    VALIDATE(
            "[FILE|-]...",
            Option.MODEL,
            Option.REPRESENTATION,
            Option.STRICT,
            Option.ALL_INSTANCES,
            Option.CATALOGUE,
            Option.LOCK,
            Option.STORE,
            Option.FROZEN,
            Option.OFFLINE,
            Option.MAX_FINDINGS,
            Option.THREADS,
            Option.EXPLAIN_PLAN,
            Option.FORMAT),
    CHECK("DIR", Option.STRICT, Option.MAX_FINDINGS, Option.HELP_RULE, Option.MIM2, Option.FORMAT),
    DIFF("OLD NEW", Option.CATALOGUE, Option.LOCK, Option.STORE, Option.FROZEN, Option.OFFLINE, Option.FORMAT),
    IDENTIFY(
            "FILE|-",
            Option.DRAFT,
            Option.AS,
            Option.CATALOGUE,
            Option.LOCK,
            Option.STORE,
            Option.FROZEN,
            Option.OFFLINE,
            Option.FORMAT),
    PULL("[S/M[@V]]...", Option.SERVER, Option.LOCK, Option.STORE, Option.FROZEN, Option.OFFLINE, Option.FORMAT),
    AUDIT(
            "",
            Option.BROKER,
            Option.KIND,
            Option.TYPE,
            Option.LIMIT,
            Option.PAGE_SIZE,
            Option.TENANT,
            Option.SERVICE_PATH,
            Option.AUTH,
            Option.USER,
            Option.SECRET,
            Option.TOKEN_URL,
            Option.SCOPE,
            Option.HEADER,
            Option.HASH_IDS,
            Option.ALL_INSTANCES,
            Option.SINCE,
            Option.RESUME,
            Option.CATALOGUE,
            Option.LOCK,
            Option.STORE,
            Option.FROZEN,
            Option.THREADS,
            Option.FORMAT),
    CONTEXTS(
            "[ID]...",
            Option.BROKER,
            Option.RELOAD,
            Option.SERVER,
            Option.TENANT,
            Option.AUTH,
            Option.USER,
            Option.SECRET,
            Option.TOKEN_URL,
            Option.SCOPE,
            Option.HEADER,
            Option.CATALOGUE,
            Option.LOCK,
            Option.STORE,
            Option.FROZEN,
            Option.FORMAT),
    VERIFY_CREDENTIAL("FILE|URL|-", Option.TRUST, Option.SKIP_FILES, Option.FORMAT),
    COMPLETION(""),
    HELP("[COMMAND]"),
    /** For the build: the manual page. */
    MAN(""),
    /** For the launcher: does what most calls do, so that their classes go into an archive. */
    WARM_UP("");

    private static final List<Option> EVERYWHERE = List.of(Option.LANG, Option.COLOR, Option.HELP, Option.VERSION);
    private static final List<String> TWO_FORMATS = List.of("text", "json");
    private static final List<String> OF_FINDINGS = List.of("text", "json", "sarif", "junit", "github", "gitlab");
    private static final List<String> OF_AUDITS = List.of("text", "json", "csv", "junit");

    private final String operands;
    private final List<Option> options;

    Verb(String operands, Option... options) {
        this.operands = operands;
        List<Option> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(List.of(Option.LANG, Option.COLOR, Option.HELP, Option.VERSION));
        this.options = List.copyOf(all);
    }

    /** How it is written, {@code validate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What may follow it, as the help shows it; empty when nothing may. */
    public String operands() {
        return operands;
    }

    public List<Option> options() {
        return options;
    }

    /** The values that an option may have here; empty when any will do. */
    public List<String> allowed(Option option) {
        if (option != Option.FORMAT) {
            return option.allowed();
        }
        return switch (this) {
            case VALIDATE, CHECK -> OF_FINDINGS;
            case AUDIT -> OF_AUDITS;
            default -> TWO_FORMATS;
        };
    }

    /** Whether people see it in the help. */
    public boolean isShown() {
        return this != MAN && this != WARM_UP;
    }

    /** The options that may also stand before the command. */
    static List<Option> everywhere() {
        return EVERYWHERE;
    }

    static Optional<Verb> of(String word) {
        for (Verb verb : values()) {
            if (verb.word().equals(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
