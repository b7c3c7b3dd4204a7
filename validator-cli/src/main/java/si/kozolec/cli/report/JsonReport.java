package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;

/** Writes for programs: {@code findings} and {@code summary}, with the names that the interfaces promise. */
public final class JsonReport implements Report {

    private final JsonOut json;
    private final Language language;

    public JsonReport(PrintStream out, Language language) {
        this.json = new JsonOut(out);
        this.language = language;
        json.begin().list("findings");
    }

    @Override
    public void tell(Told told) {
        Finding finding = told.finding();
        json.begin()
                .text("severity", finding.severity().code())
                .text("code", finding.code())
                .text("message", finding.message().preferring(language))
                .text("file", told.file())
                .place("line", finding.line())
                .place("column", finding.column());
        json.text("pointer", finding.pointer())
                .text("model", told.model())
                .text("version", told.version())
                .text("schemaPointer", finding.schemaPointer())
                .text("hint", finding.hint().preferring(language))
                .end();
    }

    @Override
    public void end(Summary summary) {
        json.endList()
                .begin("summary")
                .truth("conforms", summary.conforms())
                .number("files", summary.files())
                .number("unreadable", summary.unreadable())
                .number("entities", summary.entities())
                .number("conforming", summary.conforming())
                .number("errors", summary.errors())
                .number("warnings", summary.warnings())
                .number("notes", summary.notes())
                .number("untold", summary.untold())
                .list("models");
        for (Summary.ModelCount count : summary.models()) {
            json.begin()
                    .text("model", count.model())
                    .text("version", count.version())
                    .number("entities", count.entities())
                    .number("conforming", count.conforming())
                    .end();
        }
        json.endList().end().end().finish();
    }
}
