package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;

/** Writes the code quality report that GitLab shows in merge requests. */
public final class GitlabReport implements Report {

    private final JsonOut json;
    private final Language language;
    private final Fingerprints fingerprints = new Fingerprints();

    public GitlabReport(PrintStream out, Language language) {
        this.json = new JsonOut(out);
        this.language = language;
        json.list();
    }

    @Override
    public void tell(Told told) {
        Finding finding = told.finding();
        json.begin()
                .text("description", told.words(language))
                .text("check_name", finding.code())
                .text("fingerprint", fingerprints.of(told))
                .text("severity", severity(finding.severity()));
        json.begin("location").text("path", path(told.file()));
        json.begin("lines").number("begin", Math.max(1, finding.line())).end();
        json.end().end();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }

    /** GitLab knows files by their path in the repository, without a dot before it. */
    private static String path(String file) {
        String path = file.replace('\\', '/');
        return path.startsWith("./") ? path.substring(2) : path;
    }

    @Override
    public void end(Summary summary) {
        json.endList().finish();
    }
}
