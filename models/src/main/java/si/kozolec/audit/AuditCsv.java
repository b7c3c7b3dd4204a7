package si.kozolec.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/** Writes a report as CSV (RFC 4180): a line for each kind of finding, and one for each type about which there is nothing to say. */
public final class AuditCsv {

    private static final List<String> COLUMNS = List.of(
            "type",
            "model",
            "version",
            "count",
            "checked",
            "conforming",
            "severity",
            "code",
            "path",
            "what",
            "entities",
            "samples");

    private AuditCsv() {}

    public static byte[] write(AuditReport report, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(line(COLUMNS.stream().map(column -> Texts.in(language, "csv." + column))));
        for (TypeReport type : report.types()) {
            if (type.findings().isEmpty()) {
                lines.add(line(Stream.concat(head(type), Stream.of("", "", "", "", "", ""))));
            }
            for (Kind kind : type.findings()) {
                Stream<String> tail = Stream.of(
                        Texts.in(language, "severity." + kind.severity()),
                        kind.code(),
                        kind.path(),
                        kind.what().preferring(language),
                        Long.toString(kind.entities()),
                        String.join(" ", kind.samples()));
                lines.add(line(Stream.concat(head(type), tail)));
            }
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> head(TypeReport type) {
        boolean judged = type.model() != null;
        return Stream.of(
                type.type(),
                text(type.model()),
                text(type.version()),
                text(type.count()),
                judged ? Long.toString(type.checked()) : "",
                judged ? Long.toString(type.conforming()) : "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(Stream<String> fields) {
        return fields.map(AuditCsv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Somebody else's words: a spreadsheet must not take them for a formula. */
    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
