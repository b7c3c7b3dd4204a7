package si.kozolec.cli.report;

import java.io.PrintStream;
import si.kozolec.cli.words.Texts;

/** Makes the report of the format that was asked for. */
public final class Formats {

    private Formats() {}

    /**
     * The report that writes that format.
     *
     * @param format one of the values that the option allows
     * @param version the version of this program
     */
    public static Report of(String format, PrintStream out, Texts texts, boolean coloured, String version) {
        return switch (format) {
            case "json" -> new JsonReport(out, texts.language());
            case "sarif" -> new SarifReport(out, texts.language(), version);
            case "junit" -> new JunitReport(out, texts);
            case "github" -> new GithubReport(out, texts);
            case "gitlab" -> new GitlabReport(out, texts.language());
            default -> new TextReport(out, texts, new Paint(coloured));
        };
    }
}
