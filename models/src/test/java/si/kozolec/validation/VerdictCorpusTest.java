package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.schema.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published examples of the Smart Data Models initiative, beside what an independent validator says of them. */
class VerdictCorpusTest {

    private static final Predicate<Finding> UNKNOWN =
            finding -> finding.code().equals("attribute-unknown") && finding.schemaPointer() == null;

    private final ModelFiles files = Corpus.upstream();
    private final Judge judge = new Judge(new FilesSource(files));

    @Test
    void verdicts_are_those_of_an_independent_validator_with_formats_as_warnings() throws IOException {
        assertThat(differences("validFormatsAnnotated", false)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void verdicts_are_those_of_an_independent_validator_with_formats_as_errors() throws IOException {
        assertThat(differences("validFormatsAsserted", true)).isEmpty();
    }

    private List<String> differences(String field, boolean strict) throws IOException {
        JsonNode verdicts =
                JsonMapper.shared().readTree(Files.readAllBytes(Corpus.folder().resolve("verdicts.json")));
        List<String> differences = new ArrayList<>();
        for (JsonNode verdict : verdicts.values()) {
            String example = verdict.path("example").asString();
            ModelId id = ModelId.parse(example.substring(0, example.indexOf("/examples/")))
                    .orElseThrow();
            Wanted wanted = new Wanted(id, null, si.kozolec.ngsild.Representation.KEY_VALUES, strict, 100);
            Judgement judgement = judge.judge(Payloads.slice(files.read(example).orElseThrow()), wanted, example);
            List<Finding> errors = judgement.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(UNKNOWN.negate())
                    .toList();
            if (errors.isEmpty() != verdict.path(field).booleanValue()) {
                differences.add(example + ": " + verdict.path(field) + " there (" + verdict.path("class") + ", "
                        + verdict.path("error") + "), here "
                        + errors.stream()
                                .limit(3)
                                .map(e -> e.pointer() + " " + e.message().en())
                                .toList());
            }
        }
        assertThat(verdicts.size()).isGreaterThan(400);
        return differences;
    }
}
