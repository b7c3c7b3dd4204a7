package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.cli.words.Texts;
import si.kozolec.credential.CheckResult;
import si.kozolec.credential.Verdict;

/** Writes what was seen of a credential, for people a line for each check, for programs as JSON. */
public final class VerdictReport {

    private final PrintStream out;
    private final Texts texts;
    private final Paint paint;

    public VerdictReport(PrintStream out, Texts texts, boolean coloured) {
        this.out = out;
        this.texts = texts;
        this.paint = new Paint(coloured);
    }

    /** For people. */
    public void text(Verdict verdict) {
        lines(verdict, "");
        out.println();
        String sentence = verdict.isWrong()
                ? paint.bad(texts.text("credential-bad"))
                : verdict.isUnreadable()
                        ? paint.bad(texts.text("credential-unseen"))
                        : paint.good(texts.text("credential-good"));
        out.println(sentence + (verdict.id().isEmpty() ? "" : ": " + Plain.text(verdict.id())));
    }

    private void lines(Verdict verdict, String indent) {
        for (CheckResult result : verdict.checks()) {
            out.println(indent + mark(result) + " "
                    + paint.bold(result.check().title().preferring(texts.language())) + ": "
                    + Plain.text(result.message().preferring(texts.language())));
        }
        for (Verdict enclosed : verdict.enclosed()) {
            out.println();
            out.println(indent + "  " + paint.bold(Plain.text(enclosed.id())));
            lines(enclosed, indent + "  ");
        }
    }

    private String mark(CheckResult result) {
        return switch (result.outcome()) {
            case PASSED -> paint.good("✓");
            case FAILED -> paint.bad("✗");
            case UNREADABLE -> paint.bad("?");
            case SKIPPED -> paint.faint("-");
        };
    }

    /** For programs, in the form in which the server tells it too. */
    public static void json(PrintStream out, Verdict verdict) {
        JsonOut json = new JsonOut(out).begin();
        members(json, verdict);
        json.end().finish();
    }

    private static void members(JsonOut json, Verdict verdict) {
        json.truth("holds", verdict.holds()).text("kind", verdict.presentation() ? "presentation" : "credential");
        json.text("id", verdict.id()).text("issuer", verdict.issuer()).texts("types", verdict.types());
        json.list("checks");
        for (CheckResult result : verdict.checks()) {
            json.begin()
                    .text("check", result.check().code())
                    .text("outcome", result.outcome().code())
                    .begin("message")
                    .text("sl", result.message().sl())
                    .text("en", result.message().en())
                    .end()
                    .end();
        }
        json.endList();
        if (verdict.presentation()) {
            json.list("credentials");
            for (Verdict enclosed : verdict.enclosed()) {
                json.begin();
                members(json, enclosed);
                json.end();
            }
            json.endList();
        }
    }
}
