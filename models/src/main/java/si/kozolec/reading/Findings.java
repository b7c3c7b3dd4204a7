package si.kozolec.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as they are kept in files, and brought together from several sources. */
public final class Findings {

    private Findings() {}

    /** All of them in order, those that say the same about the same place only once. */
    static List<Finding> merged(List<Finding> first, List<Finding> then) {
        Map<List<String>, Finding> merged = new LinkedHashMap<>();
        for (List<Finding> findings : List.of(first, then)) {
            for (Finding finding : findings) {
                String file = finding.file() == null ? "" : finding.file();
                merged.putIfAbsent(List.of(finding.code(), file, finding.pointer()), finding);
            }
        }
        return List.copyOf(merged.values());
    }

    /** A finding as it is kept in a file, in both languages. */
    public static ObjectNode toJson(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("severity", finding.severity().code());
        json.put("code", finding.code());
        json.set("message", toJson(finding.message()));
        if (!finding.hint().isEmpty()) {
            json.set("hint", toJson(finding.hint()));
        }
        if (finding.file() != null) {
            json.put("file", finding.file());
        }
        if (finding.line() > 0) {
            json.put("line", finding.line()).put("column", finding.column());
        }
        return json.put("pointer", finding.pointer());
    }

    /** The finding that was kept so. */
    public static Finding fromJson(JsonNode json) {
        Severity severity = Severity.ERROR;
        for (Severity one : Severity.values()) {
            severity = one.code().equals(json.path("severity").asString("")) ? one : severity;
        }
        return new Finding(
                severity,
                json.path("code").asString(""),
                text(json.path("message")),
                text(json.path("hint")),
                json.path("file").asStringOpt().orElse(null),
                json.path("line").asInt(0),
                json.path("column").asInt(0),
                json.path("pointer").asString(""));
    }

    private static ObjectNode toJson(LocalizedText text) {
        return JsonNodeFactory.instance.objectNode().put("sl", text.sl()).put("en", text.en());
    }

    private static LocalizedText text(JsonNode json) {
        return new LocalizedText(json.path("sl").asString(""), json.path("en").asString(""));
    }
}
