package si.kozolec.server.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the report of an import as JSON. */
final class ImportReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportReportJson() {}

    static byte[] write(ImportReport report) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sources = root.putArray("sources");
        report.sources().forEach(sources::add);
        root.put("dryRun", report.dryRun());
        root.put("commit", report.commitOrNull());
        ObjectNode summary = root.putObject("summary");
        summary.put("models", report.models().size());
        for (ModelResult.Outcome outcome : ModelResult.Outcome.values()) {
            summary.put(outcome.code(), report.count(outcome));
        }
        ArrayNode models = root.putArray("models");
        for (ModelResult result : report.models()) {
            ObjectNode model = models.addObject();
            model.put("id", result.id().toString());
            model.put("outcome", result.outcome().code());
            model.put(
                    "version",
                    result.version() == null ? null : result.version().toString());
            model.put("step", result.step().name().toLowerCase(Locale.ROOT));
            findings(model.putArray("findings"), result.findings());
        }
        findings(root.putArray("findings"), report.findings());
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        for (Finding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("severity", finding.severity().code());
            node.put("code", finding.code());
            text(node.putObject("message"), finding.message());
            text(node.putObject("hint"), finding.hint());
            node.put("file", finding.file());
            if (finding.line() > 0) {
                node.put("line", finding.line());
                node.put("column", finding.column());
            }
            node.put("pointer", finding.pointer());
        }
    }

    private static void text(ObjectNode node, LocalizedText text) {
        node.put("sl", text.sl());
        node.put("en", text.en());
    }
}
