package si.kozolec.server.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.Findings;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports as they are kept beside the events. */
final class CheckReportJson {

    private CheckReportJson() {}

    static byte[] write(CheckReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("revision", report.revision()).put("at", report.at().toString());
        if (report.main() != null) {
            json.put("main", report.main());
        }
        ArrayNode models = json.putArray("models");
        for (CheckReport.Model model : report.models()) {
            ObjectNode one = models.addObject();
            one.put("id", model.id().toString()).put("own", model.own());
            version(one, "latest", model.latest());
            version(one, "version", model.version());
            version(one, "needed", model.needed());
            one.put("class", model.step().code());
        }
        report.conflicts().forEach(json.putArray("conflicts")::add);
        report.findings().stream().map(Findings::toJson).forEach(json.putArray("findings")::add);
        return JsonText.pretty(json);
    }

    static CheckReport read(byte[] bytes) {
        JsonNode json = JsonDocument.read("checks.json", bytes)
                .content()
                .orElseThrow(() -> new UnreadableEventException("its checks are not JSON"));
        EventFields in = new EventFields(json);
        return new CheckReport(
                in.number("revision"),
                Instant.parse(in.text("at")),
                in.textOrNull("main"),
                json.path("models")
                        .valueStream()
                        .flatMap(model -> model(model).stream())
                        .toList(),
                json.path("conflicts")
                        .valueStream()
                        .map(text -> text.asString(""))
                        .toList(),
                json.path("findings").valueStream().map(Findings::fromJson).toList());
    }

    private static Optional<CheckReport.Model> model(JsonNode json) {
        return ModelId.parse(json.path("id").asString(""))
                .map(id -> new CheckReport.Model(
                        id,
                        json.path("own").asBoolean(false),
                        version(json, "latest"),
                        version(json, "version"),
                        version(json, "needed"),
                        List.of(VersionStep.values()).stream()
                                .filter(step ->
                                        step.code().equals(json.path("class").asString("")))
                                .findFirst()
                                .orElse(VersionStep.NONE)));
    }

    private static void version(ObjectNode json, String name, @Nullable Version version) {
        if (version != null) {
            json.put(name, version.toString());
        }
    }

    private static @Nullable Version version(JsonNode json, String name) {
        return json.path(name).asStringOpt().flatMap(Version::parse).orElse(null);
    }
}
