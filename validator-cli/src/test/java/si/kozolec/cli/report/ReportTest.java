package si.kozolec.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.validation.FindingCounts;
import si.kozolec.validation.Judgement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final ModelId MODEL = new ModelId("Parking-SI", "OffStreetParking");
    private static final String NASTY = "quote \" amp & less < bell \u0007 half \uD800 č 🚗 %25 line\nend";

    @Test
    void sarif_is_as_its_schema_wants_it_even_with_nasty_texts() throws IOException {
        JsonNode sarif = JsonMapper.shared().readTree(written("sarif"));
        String schema = resource("/si/kozolec/cli/report/sarif-as-we-use-it.json");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(sarif))
                .isEmpty();
        JsonNode result = sarif.at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("parkiri%c5%a1%c4%8de%201.json");
        assertThat(sarif.at("/runs/0/tool/driver/rules")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "gitlab"})
    void what_is_written_as_json_is_json(String format) {
        assertThat(JsonMapper.shared().readTree(written(format)).size()).isPositive();
    }

    @Test
    void gitlab_knows_the_same_finding_again_and_two_apart() {
        JsonNode issues = JsonMapper.shared().readTree(written("gitlab"));
        List<String> names = issues.valueStream()
                .map(issue -> issue.path("fingerprint").asString())
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(3);
        assertThat(JsonMapper.shared().readTree(written("gitlab"))).isEqualTo(issues);
    }

    @Test
    void junit_is_xml_with_a_failure_for_each_error() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written("junit").getBytes(StandardCharsets.UTF_8)));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);

        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void a_github_command_is_one_line_whatever_the_text() {
        assertThat(written("github").lines()).hasSize(4).allMatch(line -> line.startsWith("::"));
    }

    @Test
    void text_moves_no_cursor() {
        assertThat(written("text")).doesNotContain("\u0007").contains("parkirišče 1.json:3:5: error: ");
    }

    private static String written(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Report report = Formats.of(format, out, Texts.in(Language.EN), false, "1.2.3");
        String file = "parkirišče 1.json";
        List<Finding> findings = List.of(
                finding(file, Severity.ERROR, "type-wrong"),
                finding(file, Severity.ERROR, "type-wrong"),
                finding(file, Severity.INFO, "model-chosen"));
        report.entity(file, 0, new Judgement(null, null, MODEL, null, List.of(), null, findings, FindingCounts.NONE));
        for (Finding finding : findings) {
            report.tell(new Told(finding, MODEL, Version.of(1, 0, 0), new Excerpt("  \"a\": 1", 4)));
        }
        report.judged(file, 2, 1);
        report.end(
                new Summary(1, 0, 2, 1, 2, 0, 1, 0, List.of(new Summary.ModelCount(MODEL, Version.of(1, 0, 0), 2, 1))));
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Finding finding(String file, Severity severity, String code) {
        LocalizedText text = new LocalizedText(NASTY, NASTY);
        return new Finding(severity, code, text, text, file, 3, 5, "/a~1b/" + NASTY, "/properties/a");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
