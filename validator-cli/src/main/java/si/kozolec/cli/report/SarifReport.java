package si.kozolec.cli.report;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;

/** Writes SARIF 2.1.0, which GitHub, Azure and many editors show beside the code. */
public final class SarifReport implements Report {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String HOME = "https://w3id.org/kozolec/";

    private final JsonOut json;
    private final Language language;
    private final String version;
    private final Map<String, Severity> rules = new TreeMap<>();
    private final Fingerprints fingerprints = new Fingerprints();

    /** @param version the version of this program */
    public SarifReport(PrintStream out, Language language, String version) {
        this.json = new JsonOut(out);
        this.language = language;
        this.version = version;
        json.begin()
                .text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .list("runs")
                .begin();
        json.text("columnKind", "unicodeCodePoints").list("results");
    }

    @Override
    public void tell(Told told) {
        Finding finding = told.finding();
        rules.merge(finding.code(), finding.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        json.begin().text("ruleId", finding.code()).text("level", level(finding.severity()));
        String hint = finding.hint().preferring(language);
        json.begin("message").text("text", told.words(language)).end();
        location(told);
        json.begin("partialFingerprints")
                .text("kozolec/v1", fingerprints.of(told))
                .end();
        json.begin("properties")
                .text("model", told.model())
                .text("version", told.version())
                .text("pointer", finding.pointer())
                .text("schemaPointer", finding.schemaPointer())
                .text("hint", hint)
                .end();
        json.end();
    }

    private void location(Told told) {
        Finding finding = told.finding();
        if (told.file().isEmpty()) {
            return;
        }
        json.list("locations").begin().begin("physicalLocation");
        json.begin("artifactLocation").text("uri", FileAddress.of(told.file())).end();
        if (finding.line() > 0) {
            json.begin("region")
                    .number("startLine", finding.line())
                    .place("startColumn", finding.column())
                    .end();
        }
        json.end();
        if (!finding.pointer().isEmpty()) {
            json.list("logicalLocations").begin();
            json.text("fullyQualifiedName", finding.pointer()).text("kind", "member");
            json.end().endList();
        }
        json.end().endList();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.code();
    }

    @Override
    public void end(Summary summary) {
        json.endList().begin("tool").begin("driver");
        json.text("name", "kozolec").text("informationUri", HOME).text("version", version);
        json.list("rules");
        rules.forEach((code, severity) -> {
            json.begin().text("id", code).text("name", name(code));
            json.begin("defaultConfiguration").text("level", level(severity)).end();
            json.end();
        });
        json.endList().end().end();
        json.list("invocations").begin().truth("executionSuccessful", summary.unreadable() == 0);
        json.end().endList();
        json.begin("properties").number("entities", summary.entities()).number("conforming", summary.conforming());
        json.number("untold", summary.untold()).end();
        json.end().endList().end().finish();
    }

    /** {@code attribute-unknown} as the identifiers of SARIF are written, {@code AttributeUnknown}. */
    private static String name(String code) {
        StringBuilder name = new StringBuilder();
        for (String part : code.split("-", -1)) {
            if (!part.isEmpty()) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
            }
        }
        return name.toString();
    }
}
