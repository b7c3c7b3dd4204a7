package si.kozolec.server.dcat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;

/** Says formats and patterns of JSON Schema in the regular expressions that SHACL has, those of XPath and SPARQL. */
final class Formats {

    private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK =
            "([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)";
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("date-time", "^" + DAY + "[Tt]" + CLOCK + "$"),
            Map.entry("date", "^" + DAY + "$"),
            Map.entry("time", "^" + CLOCK + "$"),
            Map.entry(
                    "duration",
                    "^P(\\d+W|(\\d+Y(\\d+M(\\d+D)?)?|\\d+M(\\d+D)?|\\d+D)(T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S))?"
                            + "|T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S))$"),
            Map.entry("email", "^[^@\\s]+@[^@\\s]+$"),
            Map.entry("idn-email", "^[^@\\s]+@[^@\\s]+$"),
            Map.entry("uri", "^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\\[\\]_a-z~]*$"),
            Map.entry("iri", "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*$"),
            Map.entry("uri-reference", "^[!#-;=?-\\[\\]_a-z~]*$"),
            Map.entry("iri-reference", "^[^\\s<>\"{}|\\\\^`]*$"),
            Map.entry("uuid", "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"),
            Map.entry("ipv4", "^(" + BYTE + "\\.){3}" + BYTE + "$"),
            Map.entry(
                    "hostname",
                    "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"));

    private Formats() {}

    /** The texts of a format; empty for one that no expression says. */
    static Optional<String> pattern(String format) {
        return Optional.ofNullable(PATTERNS.get(format));
    }

    /** The datatypes that texts of a format may have: contexts type moments, or leave them texts. */
    static List<Node> datatypes(String format) {
        Node string = Space.XSD.of("string");
        return switch (format) {
            case "date-time" -> List.of(string, Space.XSD.of("dateTime"), Space.NGSI_LD.of("DateTime"));
            case "date" -> List.of(string, Space.XSD.of("date"), Space.NGSI_LD.of("Date"));
            case "time" -> List.of(string, Space.XSD.of("time"), Space.NGSI_LD.of("Time"));
            case "duration" -> List.of(string, Space.XSD.of("duration"));
            default -> List.of(string);
        };
    }

    /** A pattern of JSON Schema as XPath has it; empty for one that looks around, which XPath does not know. */
    static Optional<String> ofEcma(String pattern) {
        if (pattern.matches("(?s).*\\(\\?[=!<].*") || pattern.contains("\\u") || pattern.contains("\\x")) {
            return Optional.empty();
        }
        String plain = pattern.replace("(?:", "(").replace("\\/", "/");
        try {
            Pattern.compile(plain);
            return Optional.of(plain);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
