package si.kozolec.validation;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what was judged as JSON, entity by entity as it comes: the one form that the server's answers and the command line's reports
 * have.
 *
 * <pre>{@code
 * try (ReportJson report = ReportJson.document(out, Language.SL)) {
 *     report.result("entities.ndjson", 3, judgement);
 *     report.finish(totals);
 * }
 * }</pre>
 */
public final class ReportJson implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Language language;
    private final boolean lines;

    private ReportJson(OutputStream out, Language language, boolean lines) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.language = language;
        this.lines = lines;
        if (!lines) {
            json.writeStartObject();
            json.writeName("results");
            json.writeStartArray();
        }
    }

    /** One document: {@code {"results": […], "conforms": …, "summary": {…}}}. */
    public static ReportJson document(OutputStream out, Language language) {
        return new ReportJson(out, language, false);
    }

    /** One line a result, and the summary as the last line. */
    public static ReportJson lines(OutputStream out, Language language) {
        return new ReportJson(out, language, true);
    }

    /**
     * Writes one entity.
     *
     * @param file the file it stands in, as the user named it; null when there is none
     * @param index which entity of the file it is, from 0
     */
    public void result(@Nullable String file, long index, Judgement judgement) {
        json.writeStartObject();
        optional("file", file);
        json.writeNumberProperty("index", index);
        optional("id", judgement.entityId());
        optional("type", judgement.entityType());
        ModelId model = judgement.model();
        String name = model == null ? null : model.toString();
        String version =
                judgement.version() == null ? null : judgement.version().toString();
        optional("model", name);
        optional("version", version);
        if (!judgement.candidates().isEmpty()) {
            json.writeName("candidates");
            json.writeStartArray();
            judgement.candidates().forEach(candidate -> json.writeString(candidate.toString()));
            json.writeEndArray();
        }
        if (judgement.representation() != null) {
            json.writeStringProperty(
                    "representation", judgement.representation().code());
        }
        json.writeBooleanProperty("conforms", judgement.conforms());
        json.writeName("findings");
        json.writeStartArray();
        judgement.findings().forEach(finding -> finding(finding, name, version));
        json.writeEndArray();
        if (judgement.untold().all() > 0) {
            json.writeNumberProperty("untold", judgement.untold().all());
        }
        json.writeEndObject();
        endLine();
    }

    /** Writes what is wrong with the payload itself, and no fault of any entity. */
    public void ofPayload(@Nullable String file, List<Finding> findings) {
        json.writeStartObject();
        optional("file", file);
        json.writeName("findings");
        json.writeStartArray();
        findings.forEach(finding -> finding(finding, null, null));
        json.writeEndArray();
        json.writeEndObject();
        endLine();
    }

    /** Writes the summary; nothing can follow. */
    public void finish(Totals totals) {
        finish(totals, 0);
    }

    /**
     * Writes the summary; nothing can follow.
     *
     * @param untold how many entities have findings that were counted, but not told
     */
    public void finish(Totals totals, long untold) {
        if (lines) {
            json.writeStartObject();
        } else {
            json.writeEndArray();
        }
        json.writeBooleanProperty("conforms", totals.conforms());
        json.writeName("summary");
        json.writeStartObject();
        json.writeNumberProperty("entities", totals.entities());
        json.writeNumberProperty("conforming", totals.conforming());
        json.writeNumberProperty("errors", totals.errors());
        json.writeNumberProperty("warnings", totals.warnings());
        json.writeNumberProperty("notes", totals.notes());
        if (untold > 0) {
            json.writeNumberProperty("untold", untold);
        }
        json.writeEndObject();
        json.writeEndObject();
        endLine();
    }

    @Override
    public void close() {
        json.close();
    }

    private void finding(Finding finding, @Nullable String model, @Nullable String version) {
        json.writeStartObject();
        json.writeStringProperty("severity", finding.severity().code());
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("message", finding.message().preferring(language));
        optional("file", finding.file());
        if (finding.line() > 0) {
            json.writeNumberProperty("line", finding.line());
            json.writeNumberProperty("column", finding.column());
        }
        json.writeStringProperty("pointer", finding.pointer());
        optional("model", model);
        optional("version", version);
        optional("schemaPointer", finding.schemaPointer());
        if (!finding.hint().isEmpty()) {
            json.writeStringProperty("hint", finding.hint().preferring(language));
        }
        json.writeEndObject();
    }

    private void optional(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void endLine() {
        if (lines) {
            json.writeRaw('\n');
            json.flush();
        }
    }
}
