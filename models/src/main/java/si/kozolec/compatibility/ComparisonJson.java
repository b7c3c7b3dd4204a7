package si.kozolec.compatibility;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.Version;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a comparison as JSON: the one form that the server's answers and the command line's reports have.
 *
 * <pre>{@code
 * {"model": "Parking-SI/OffStreetParking", "from": "1.2.0", "to": "1.3.0",
 *  "class": "major", "strict": "major", "open": "major", "needs": "2.0.0",
 *  "changes": [{"kind": "enum-reduced", "attribute": "status", "pointer": "/properties/status/enum", …,
 *    "strict": {"breaks": ["producers"], "step": "major"}, "open": {…}, "message": "…"}]}
 * }</pre>
 */
public final class ComparisonJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ComparisonJson() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param model the model, as the user named it or as it is called
     * @param from the old version; null when nothing of it is published
     * @param to the new version; null when it has none yet
     */
    public static void write(
            OutputStream out,
            Comparison comparison,
            Language language,
            String model,
            @Nullable Version from,
            @Nullable Version to) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("model", model);
            optional(json, "from", from == null ? null : from.toString());
            optional(json, "to", to == null ? null : to.toString());
            json.writeStringProperty("class", comparison.step().code());
            json.writeStringProperty("strict", comparison.strict().code());
            json.writeStringProperty("open", comparison.open().code());
            optional(
                    json, "needs", from == null ? null : comparison.needed(from).toString());
            json.writeName("changes");
            json.writeStartArray();
            comparison.changes().forEach(change -> change(json, change, language));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void change(JsonGenerator json, Change change, Language language) {
        json.writeStartObject();
        json.writeStringProperty("kind", change.kind().code());
        json.writeStringProperty("attribute", change.attribute());
        json.writeStringProperty("pointer", change.pointer());
        optional(json, "oldPointer", change.oldPointer());
        optional(json, "newPointer", change.newPointer());
        verdict(json, "strict", change.strict());
        verdict(json, "open", change.open());
        if (!change.before().isEmpty()) {
            json.writeStringProperty("before", change.before());
        }
        if (!change.after().isEmpty()) {
            json.writeStringProperty("after", change.after());
        }
        json.writeStringProperty("message", change.message().preferring(language));
        json.writeEndObject();
    }

    private static void verdict(JsonGenerator json, String name, Verdict verdict) {
        json.writeName(name);
        json.writeStartObject();
        json.writeName("breaks");
        json.writeStartArray();
        if (verdict.producers()) {
            json.writeString("producers");
        }
        if (verdict.consumers()) {
            json.writeString("consumers");
        }
        json.writeEndArray();
        json.writeStringProperty("step", verdict.step().code());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
