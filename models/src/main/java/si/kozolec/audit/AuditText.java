package si.kozolec.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/** Writes a report for people at a terminal. */
public final class AuditText {

    private static final int MOST_NAMES = 12;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private AuditText(Language language) {
        this.language = language;
    }

    /**
     * The report in lines.
     *
     * @param since what has changed since the audit before; null when there was none
     */
    public static String write(AuditReport report, @Nullable Comparison since, Language language) {
        AuditText writer = new AuditText(language);
        writer.head(report);
        report.types().stream().filter(type -> type.model() != null).forEach(writer::type);
        report.types().stream().filter(type -> type.model() == null).forEach(writer::stranger);
        writer.unseen(report);
        if (since != null) {
            writer.since(since);
        }
        return writer.text.toString();
    }

    private void head(AuditReport report) {
        line(
                0,
                report.broker() + " (" + report.kind()
                        + (report.tenant().isEmpty() ? "" : ", " + report.tenant()) + "), "
                        + Texts.in(language, "state." + report.state().code()));
        long modelled =
                report.types().stream().filter(type -> type.model() != null).count();
        say(
                0,
                "report.totals",
                report.types().size(),
                modelled,
                report.checked(),
                report.conforming(),
                percent(report.conforming(), report.checked()));
        if (!report.trouble().isEmpty()) {
            line(0, "! " + report.trouble().preferring(language));
        }
    }

    private void type(TypeReport type) {
        text.append('\n');
        String sign = type.checked() == 0 ? "– " : type.checked() == type.conforming() ? "✓ " : "✗ ";
        String percent = percent(type.conforming(), type.checked());
        String judged = type.count() == null
                ? Texts.in(language, "report.judged-uncounted", type.checked(), type.conforming(), percent)
                : Texts.in(language, "report.judged", type.checked(), type.count(), type.conforming(), percent);
        line(0, sign + type.model() + (type.version() == null ? "" : " " + type.version()) + "  " + judged);
        line(1, type.type());
        if (!type.others().isEmpty()) {
            say(1, "report.others", String.join(", ", type.others()));
        }
        type.findings().forEach(this::kind);
        if (type.further() > 0) {
            say(1, "report.further", type.further());
        }
        names("report.unknown", type.drift().unknown());
        names("report.without-context", type.drift().withoutContext());
        names("report.unused", type.drift().unused());
    }

    private void kind(Kind kind) {
        String path = kind.path().isEmpty() ? Texts.in(language, "report.entity") : kind.path();
        line(
                1,
                Texts.in(language, "severity." + kind.severity()) + "  " + path + "  "
                        + kind.what().preferring(language) + " [" + kind.code() + "]");
        line(
                2,
                Texts.in(language, "report.entities", kind.entities())
                        + (kind.samples().isEmpty() ? "" : ": " + String.join(", ", kind.samples()))
                        + (kind.entities() > kind.samples().size()
                                        && !kind.samples().isEmpty()
                                ? ", …"
                                : ""));
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            say(1, key, shown + (names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : ""));
        }
    }

    private void stranger(TypeReport type) {
        text.append('\n');
        line(
                0,
                "? " + type.type() + "  "
                        + Texts.in(language, "report.no-model", type.count() == null ? "?" : type.count()));
    }

    private void unseen(AuditReport report) {
        boolean any = !report.unseen().isEmpty()
                || report.types().stream().anyMatch(type -> !type.unseen().isEmpty());
        if (any) {
            text.append('\n');
            say(0, "report.unseen");
            report.unseen().forEach(unseen -> line(1, unseen.what().preferring(language)));
            report.types()
                    .forEach(type -> type.unseen()
                            .forEach(unseen ->
                                    line(1, type.type() + ": " + unseen.what().preferring(language))));
        }
    }

    private void since(Comparison since) {
        text.append('\n');
        say(0, "report.compared", since.before());
        since.typesAdded().forEach(type -> say(1, "report.type-added", type));
        since.typesGone().forEach(type -> say(1, "report.type-gone", type));
        for (Comparison.ModelChange change : since.models()) {
            say(
                    1,
                    "report.change",
                    change.model(),
                    change.checkedBefore(),
                    change.checked(),
                    change.conformingBefore(),
                    change.conforming());
            change.appeared().forEach(kind -> say(2, "report.appeared", named(kind)));
            change.vanished().forEach(kind -> say(2, "report.vanished", named(kind)));
        }
    }

    private String named(Kind kind) {
        return (kind.path().isEmpty() ? "" : kind.path() + "  ") + kind.what().preferring(language) + " [" + kind.code()
                + "]";
    }

    static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        // Rounded down: 100 % is only what has no error.
        return String.format(Locale.ROOT, "%d %%", part * 100 / whole);
    }

    private void say(int depth, String key, Object... arguments) {
        line(depth, Texts.in(language, key, arguments));
    }

    private void line(int depth, String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }
}
