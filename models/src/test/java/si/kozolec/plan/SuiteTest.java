package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks plans the tests of JSON Schema itself, when a checkout of them is given: {@code -Dkozolec.suite=…/JSON-Schema-Test-Suite}. */
class SuiteTest {

    private static final Map<String, String> DIALECTS = Map.of(
            "draft4", "http://json-schema.org/draft-04/schema#",
            "draft6", "http://json-schema.org/draft-06/schema#",
            "draft7", "http://json-schema.org/draft-07/schema#",
            "draft2019-09", "https://json-schema.org/draft/2019-09/schema",
            "draft2020-12", "https://json-schema.org/draft/2020-12/schema");
    private static final String ENTITY =
            "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"inner.json\"}}}";

    private final List<String> wrong = new ArrayList<>();
    private int planned;
    private int accepted;

    @Test
    void a_plan_never_accepts_what_the_suite_calls_wrong() throws IOException {
        String given = System.getProperty("kozolec.suite");
        Assumptions.assumeTrue(given != null, "skipped: no test suite is given by -Dkozolec.suite");
        for (Map.Entry<String, String> dialect : DIALECTS.entrySet()) {
            Path folder = Path.of(String.valueOf(given), "tests", dialect.getKey());
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                            .sorted()
                            .toList()) {
                        ask(file, dialect.getValue());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(planned).isGreaterThan(50);
        assertThat(accepted).isGreaterThan(50);
    }

    private void ask(Path file, String dialect) throws IOException {
        for (JsonNode group :
                JsonMapper.shared().readTree(Files.readAllBytes(file)).values()) {
            JsonNode schema = group.path("schema").deepCopy();
            if (!(schema instanceof ObjectNode inner)) {
                continue;
            }
            inner.putIfAbsent("$schema", inner.stringNode(dialect));
            SchemaBundle bundle = SchemaBundle.of(
                    new SchemaLibrary(new MemoryFiles(
                            Map.of("schema.json", bytes(ENTITY), "inner.json", bytes(inner.toString())))),
                    "schema.json");
            Planning planning = Plan.of(bundle);
            // What a bundle had to leave out is no longer what the suite asks about.
            if (planning.plan().isEmpty() || !bundle.findings().stream().allMatch(SuiteTest::isHarmless)) {
                continue;
            }
            planned++;
            for (JsonNode test : group.path("tests").values()) {
                byte[] payload = bytes("{\"a\":" + test.path("data") + "}");
                boolean accepts = planning.plan().get().accepts(payload, 0, payload.length);
                accepted += accepts ? 1 : 0;
                if (accepts && !test.path("valid").asBoolean()) {
                    wrong.add(file.getFileName() + ": " + group.path("description") + ": " + test.path("description"));
                }
            }
        }
    }

    private static boolean isHarmless(Finding finding) {
        return finding.code().equals("dialect-old");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
