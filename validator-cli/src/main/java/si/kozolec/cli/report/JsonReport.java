package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.model.Language;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.ReportJson;
import si.kozolec.validation.Totals;

/** Writes for programs, in the form in which the server answers too. */
public final class JsonReport implements Report {

    private final PrintStream out;
    private final ReportJson json;

    public JsonReport(PrintStream out, Language language) {
        this.out = out;
        this.json = ReportJson.document(out, language);
    }

    @Override
    public void entity(String file, long index, Judgement judgement) {
        json.result(file, index, judgement);
    }

    @Override
    public void tell(Told told) {
        // It stands in the entity already.
    }

    @Override
    public void end(Summary summary) {
        json.finish(new Totals(
                summary.entities(), summary.conforming(), summary.errors(), summary.warnings(), summary.notes()));
        json.close();
        out.println();
    }
}
