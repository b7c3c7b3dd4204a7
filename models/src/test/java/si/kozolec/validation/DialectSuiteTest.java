package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.schema.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives verdicts on the tests of JSON Schema itself, dialect by dialect, when a {@link Suite} of them is given. Every verdict must
 * be that of the suite, but for what stands here by name, with the reason. The tests that fail stand in
 * {@code target/suite-<dialect>.txt}.
 */
class DialectSuiteTest {

    /** What is not as the suite wants it, by choice. */
    private static final Map<String, String> BY_CHOICE = Map.of(
            "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary",
            "an edition that somebody made up is read as 2020-12, with a finding: what a model says must not hang on it",
            "cross-draft.json: refs to historic drafts are processed as historic drafts",
            "a keyword of a newer edition counts in an older one too: whoever writes it means it");

    @Test
    void verdicts_are_those_of_the_suite_in_every_dialect() throws IOException {
        Suite suite = Suite.given();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String dialect : suite.dialects()) {
            List<Suite.Group> groups = suite.groups(dialect);
            List<String> failures = failures(groups);
            int tests = groups.stream().mapToInt(group -> group.tests().size()).sum();
            tell(dialect, tests, failures);
            asked += tests;
            failures.stream()
                    .filter(failure -> BY_CHOICE.keySet().stream().noneMatch(failure::startsWith))
                    .forEach(failure -> wrong.add(dialect + "/" + failure));
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isPositive();
    }

    private static List<String> failures(List<Suite.Group> groups) {
        List<String> failures = new ArrayList<>();
        for (Suite.Group group : groups) {
            for (JsonNode test : group.tests()) {
                String verdict = verdict(group, test.path("data"));
                if (!verdict.equals(test.path("valid").asBoolean() ? "valid" : "invalid")) {
                    failures.add(group.file() + ": " + group.description() + ": "
                            + test.path("description").asString() + ": " + verdict);
                }
            }
        }
        return failures;
    }

    private static void tell(String dialect, int asked, List<String> failures) throws IOException {
        List<String> told = new ArrayList<>(failures);
        told.add(0, dialect + ": " + (asked - failures.size()) + " of " + asked);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "suite-" + dialect + ".txt"), told);
    }

    /** Formats outside a choice are annotations, as the suite takes them. */
    private static String verdict(Suite.Group group, JsonNode data) {
        ObjectNode entity = JsonMapper.shared().createObjectNode();
        entity.set("a", data);
        try {
            boolean wrong = new SchemaEngine()
                    .judge(group.bundle().schema()).violations(entity, 10_000).stream()
                            .anyMatch(violation -> !violation.keyword().equals("format"));
            return wrong ? "invalid" : "valid";
        } catch (RuntimeException | StackOverflowError e) {
            return "no verdict: " + e;
        }
    }
}
