package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;

/** Writes for people: where, what, the line with a mark under the place, what instead, and a summary. */
public final class TextReport implements Report {

    private static final int LONGEST_POINTER = 160;

    private final PrintStream out;
    private final Texts texts;
    private final Paint paint;
    private boolean begun;

    public TextReport(PrintStream out, Texts texts, Paint paint) {
        this.out = out;
        this.texts = texts;
        this.paint = paint;
    }

    @Override
    public void tell(Told told) {
        Finding finding = told.finding();
        if (begun) {
            out.println();
        }
        begun = true;
        String place = place(told);
        String severity = paint.of(
                finding.severity(), texts.text("severity." + finding.severity().code()));
        String message = Plain.text(finding.message().preferring(texts.language()));
        out.println((place.isEmpty() ? "" : paint.bold(place) + ": ") + severity + ": " + message + " "
                + paint.faint("[" + finding.code() + "]"));
        excerpt(told);
        if (!finding.pointer().isEmpty()) {
            out.println(paint.faint("  " + texts.text("at") + " ") + shortened(Plain.text(finding.pointer())));
        }
        String hint = finding.hint().preferring(texts.language());
        if (!hint.isEmpty()) {
            out.println("  " + paint.good("→ ") + Plain.text(hint));
        }
    }

    private static String place(Told told) {
        Finding finding = told.finding();
        String file = Plain.text(told.file());
        if (finding.line() <= 0) {
            return file;
        }
        return file + ":" + finding.line() + (finding.column() > 0 ? ":" + finding.column() : "");
    }

    /** Pointers into a nest of arrays can be longer than anybody reads. */
    private static String shortened(String pointer) {
        return pointer.length() <= LONGEST_POINTER ? pointer : pointer.substring(0, LONGEST_POINTER) + "…";
    }

    private void excerpt(Told told) {
        Excerpt excerpt = told.excerpt();
        if (excerpt == null || excerpt.text().isBlank()) {
            return;
        }
        String number = String.valueOf(told.finding().line());
        String gutter = " ".repeat(number.length());
        out.println("  " + paint.faint(number + " │ ") + excerpt.text());
        out.println("  " + paint.faint(gutter + " │ ") + " ".repeat(excerpt.caret())
                + paint.of(told.finding().severity(), "^"));
    }

    @Override
    public void end(Summary summary) {
        if (begun) {
            out.println();
        }
        for (Summary.ModelCount count : summary.models()) {
            String name = count.model() == null
                    ? texts.text("no-model")
                    : count.model().toString();
            String version = count.version() == null ? "" : " " + count.version();
            boolean all = count.conforming() == count.entities();
            String words =
                    texts.count("entities", count.entities()) + ", " + texts.count("conform", count.conforming());
            out.println((all ? paint.good("✓ ") : paint.bad("✗ ")) + name + version + ": " + words);
        }
        String found = texts.count("errors", summary.errors()) + ", " + texts.count("warnings", summary.warnings())
                + ", " + texts.count("notes", summary.notes());
        String verdict = summary.unreadable() > 0
                ? paint.bad(texts.text("verdict-incomplete"))
                : summary.conforms() ? paint.good(texts.text("verdict-good")) : paint.bad(texts.text("verdict-bad"));
        out.println(verdict + ": " + texts.count("files", summary.files()) + ", "
                + texts.count("entities", summary.entities()) + "; " + found + ".");
        if (summary.unreadable() > 0) {
            out.println(texts.count("unreadable", summary.unreadable()));
        }
        if (summary.untold() > 0) {
            out.println(texts.count("untold", summary.untold()));
        }
    }
}
