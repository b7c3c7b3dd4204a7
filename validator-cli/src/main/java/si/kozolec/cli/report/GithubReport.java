package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/** Writes the commands by which GitHub Actions shows findings beside the lines of a pull request. */
public final class GithubReport implements Report {

    private final PrintStream out;
    private final Texts texts;

    public GithubReport(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void tell(Told told) {
        Finding finding = told.finding();
        StringBuilder line = new StringBuilder("::").append(command(finding.severity()));
        line.append(" title=").append(property(finding.code()));
        if (!told.file().isEmpty()) {
            line.append(",file=").append(property(told.file()));
        }
        if (finding.line() > 0) {
            line.append(",line=").append(finding.line());
        }
        if (finding.column() > 0) {
            line.append(",col=").append(finding.column());
        }
        String message = finding.message().preferring(texts.language());
        String hint = finding.hint().preferring(texts.language());
        String place = finding.pointer().isEmpty() ? "" : " (" + finding.pointer() + ")";
        line.append("::").append(data(message + place + (hint.isEmpty() ? "" : "\n" + hint)));
        out.println(line);
    }

    @Override
    public void end(Summary summary) {
        String text = texts.count("entities", summary.entities()) + ", " + texts.count("conform", summary.conforming())
                + "; " + texts.count("errors", summary.errors()) + ", " + texts.count("warnings", summary.warnings());
        out.println("::notice title=kozolec::" + data(text));
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.code();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
