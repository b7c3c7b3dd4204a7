package si.kozolec.audit;

import static si.kozolec.model.XmlText.attribute;
import static si.kozolec.model.XmlText.escaped;

import java.nio.charset.StandardCharsets;
import java.util.List;
import si.kozolec.model.Language;

/**
 * Writes a report as JUnit XML, which nearly every pipeline shows: a suite for each type that has a model, a case for each kind of
 * error, and one for the entities that conform. What could not be seen is skipped.
 */
public final class AuditJunit {

    private final StringBuilder xml = new StringBuilder();
    private final Language language;

    private AuditJunit(Language language) {
        this.language = language;
    }

    public static byte[] write(AuditReport report, Language language) {
        AuditJunit junit = new AuditJunit(language);
        junit.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kozolec audit\">\n");
        report.types().stream().filter(type -> type.model() != null).forEach(junit::suite);
        if (!report.unseen().isEmpty() || !report.trouble().isEmpty()) {
            junit.ofBroker(report);
        }
        junit.xml.append("</testsuites>\n");
        return junit.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void suite(TypeReport type) {
        List<Kind> errors = type.findings().stream()
                .filter(kind -> kind.severity().equals("error"))
                .toList();
        boolean some = type.conforming() > 0;
        head(
                type.type(),
                errors.size() + type.unseen().size() + (some ? 1 : 0),
                errors.size(),
                0,
                type.unseen().size());
        if (some) {
            testcase(type.type(), Texts.in(language, "csv.conforming") + ": " + type.conforming(), "/>");
        }
        for (Kind kind : errors) {
            String name = kind.code() + (kind.path().isEmpty() ? "" : " " + kind.path());
            String what = kind.what().preferring(language);
            testcase(
                    type.type(),
                    name,
                    "><failure" + attribute("type", kind.code()) + attribute("message", what) + ">"
                            + escaped(Texts.in(language, "report.entities", kind.entities()) + "\n"
                                    + String.join("\n", kind.samples()))
                            + "</failure></testcase>");
        }
        type.unseen().forEach(unseen -> skipped(type.type(), unseen));
        xml.append("  </testsuite>\n");
    }

    private void ofBroker(AuditReport report) {
        int errors = report.trouble().isEmpty() ? 0 : 1;
        int unseen = report.unseen().size();
        head(report.broker(), errors + unseen, 0, errors, unseen);
        if (errors > 0) {
            String why = report.trouble().preferring(language);
            testcase(
                    report.broker(),
                    Texts.in(language, "state." + report.state().code()),
                    "><error" + attribute("message", why) + "/></testcase>");
        }
        report.unseen().forEach(one -> skipped(report.broker(), one));
        xml.append("  </testsuite>\n");
    }

    private void head(String name, int tests, int failures, int errors, int skipped) {
        xml.append("  <testsuite")
                .append(attribute("name", name))
                .append(attribute("tests", tests))
                .append(attribute("failures", failures))
                .append(attribute("errors", errors))
                .append(attribute("skipped", skipped))
                .append(">\n");
    }

    private void skipped(String type, Unseen unseen) {
        testcase(
                type,
                unseen.code(),
                "><skipped" + attribute("message", unseen.what().preferring(language)) + "/></testcase>");
    }

    private void testcase(String className, String name, String rest) {
        xml.append("    <testcase")
                .append(attribute("classname", className))
                .append(attribute("name", name))
                .append(rest)
                .append('\n');
    }
}
