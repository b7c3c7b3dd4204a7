package si.kozolec.cli.report;

import static si.kozolec.model.XmlText.attribute;
import static si.kozolec.model.XmlText.escaped;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/**
 * Writes JUnit XML, which nearly every pipeline shows: a suite for each file, a case for each finding that is an error, and one for
 * the entities that conform.
 *
 * <p>Numbers stand before what they count there, so this report keeps the findings of a file until the file is done; how many there
 * may be is limited before they come here.
 */
public final class JunitReport implements Report {

    private final PrintStream out;
    private final Texts texts;
    private final List<Told> waiting = new ArrayList<>();

    public JunitReport(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuites name=\"kozolec\">");
    }

    @Override
    public void tell(Told told) {
        if (!waiting.isEmpty() && !waiting.get(0).file().equals(told.file())) {
            suite(waiting.get(0).file(), 0);
        }
        waiting.add(told);
    }

    @Override
    public void judged(String file, long entities, long conforming) {
        if (!waiting.isEmpty() && !waiting.get(0).file().equals(file)) {
            suite(waiting.get(0).file(), 0);
        }
        suite(file, conforming);
    }

    private void suite(String file, long conforming) {
        List<Told> failures =
                waiting.stream().filter(told -> told.finding().isError()).toList();
        List<Told> others =
                waiting.stream().filter(told -> !told.finding().isError()).toList();
        int tests = failures.size() + (conforming > 0 ? 1 : 0);
        out.println("  <testsuite" + attribute("name", file) + attribute("tests", tests)
                + attribute("failures", failures.size()) + " errors=\"0\" skipped=\"0\">");
        if (conforming > 0) {
            out.println("    <testcase" + attribute("classname", file)
                    + attribute("name", texts.count("conform", conforming)) + "/>");
        }
        failures.forEach(this::failure);
        if (!others.isEmpty()) {
            out.println("    <system-out>");
            others.forEach(told -> out.println(escaped(line(told))));
            out.println("    </system-out>");
        }
        out.println("  </testsuite>");
        waiting.clear();
    }

    private void failure(Told told) {
        Finding finding = told.finding();
        String name = finding.code()
                + (finding.pointer().isEmpty() ? "" : " " + finding.pointer())
                + (finding.line() > 0 ? " " + texts.text("line", finding.line()) : "");
        out.println("    <testcase" + attribute("classname", told.file()) + attribute("name", name) + ">");
        out.println("      <failure" + attribute("type", finding.code())
                + attribute("message", finding.message().preferring(texts.language())) + ">"
                + escaped(line(told)) + "</failure>");
        out.println("    </testcase>");
    }

    private String line(Told told) {
        Finding finding = told.finding();
        String place = finding.line() > 0 ? ":" + finding.line() + ":" + finding.column() : "";
        String severity = finding.severity() == Severity.ERROR
                ? ""
                : texts.text("severity." + finding.severity().code()) + ": ";
        String hint = finding.hint().preferring(texts.language());
        String line = told.file() + place + ": " + severity
                + finding.message().preferring(texts.language())
                + (hint.isEmpty() ? "" : " → " + hint);
        return line.replace('\n', ' ');
    }

    @Override
    public void end(Summary summary) {
        if (!waiting.isEmpty()) {
            suite(waiting.get(0).file(), 0);
        }
        out.println("</testsuites>");
    }
}
