package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives verdicts on the tests of JSON Schema itself, dialect by dialect, when a checkout of them is given:
 * {@code -Dkozolec.suite=…/JSON-Schema-Test-Suite}. The tests that fail stand in {@code target/suite-<dialect>.txt}; no more of
 * them may fail than a few in a hundred, which ask for what a model must not do: other documents fetched, vocabularies of their own.
 */
class DialectSuiteTest {

    private static final Map<String, String> DIALECTS = new TreeMap<>(Map.of(
            "draft4", "http://json-schema.org/draft-04/schema#",
            "draft6", "http://json-schema.org/draft-06/schema#",
            "draft7", "http://json-schema.org/draft-07/schema#",
            "draft2019-09", "https://json-schema.org/draft/2019-09/schema",
            "draft2020-12", "https://json-schema.org/draft/2020-12/schema"));
    private static final double ENOUGH = 0.95;

    @Test
    void verdicts_are_those_of_the_suite_in_every_dialect() throws IOException {
        String given = System.getProperty("kozolec.suite");
        Assumptions.assumeTrue(given != null, "skipped: no test suite is given by -Dkozolec.suite");
        Map<String, Double> shares = new TreeMap<>();
        for (Map.Entry<String, String> dialect : DIALECTS.entrySet()) {
            Path folder = Path.of(String.valueOf(given), "tests", dialect.getKey());
            if (Files.isDirectory(folder)) {
                shares.put(dialect.getKey(), share(folder, dialect.getKey(), dialect.getValue()));
            }
        }

        assertThat(shares).isNotEmpty();
        assertThat(shares.values()).as(shares.toString()).allMatch(share -> share >= ENOUGH);
    }

    private static double share(Path folder, String name, String dialect) throws IOException {
        List<String> failures = new ArrayList<>();
        int asked = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode group :
                        JsonMapper.shared().readTree(Files.readAllBytes(file)).values()) {
                    for (JsonNode test : group.path("tests").values()) {
                        asked++;
                        String verdict = verdict(group.path("schema"), dialect, test.path("data"));
                        String expected = test.path("valid").asBoolean() ? "valid" : "invalid";
                        if (!verdict.equals(expected)) {
                            failures.add(file.getFileName() + ": "
                                    + group.path("description").asString() + ": "
                                    + test.path("description").asString() + ": " + verdict);
                        }
                    }
                }
            }
        }
        List<String> told = new ArrayList<>(failures);
        told.add(0, name + ": " + (asked - failures.size()) + " of " + asked);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "suite-" + name + ".txt"), told);
        return (double) (asked - failures.size()) / asked;
    }

    /** Formats outside a choice are annotations, as the suite takes them. */
    private static String verdict(JsonNode given, String dialect, JsonNode data) {
        JsonNode schema = given.deepCopy();
        if (schema instanceof ObjectNode object) {
            object.putIfAbsent("$schema", object.stringNode(dialect));
        }
        ObjectNode holder = JsonMapper.shared().createObjectNode();
        holder.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        holder.putObject("properties").putObject("a").put("$ref", "inner.json");
        try {
            SchemaBundle bundle = SchemaBundle.of(
                    new SchemaLibrary(
                            new MemoryFiles(Map.of("schema.json", bytes(holder), "inner.json", bytes(schema)))),
                    "schema.json");
            ObjectNode entity = JsonMapper.shared().createObjectNode();
            entity.set("a", data);
            boolean wrong = new SchemaEngine()
                    .judge(bundle.schema()).violations(entity, 10_000).stream()
                            .anyMatch(violation -> !violation.keyword().equals("format"));
            return wrong ? "invalid" : "valid";
        } catch (RuntimeException | StackOverflowError e) {
            return "no verdict: " + e;
        }
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
