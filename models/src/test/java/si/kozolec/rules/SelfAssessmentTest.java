package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import si.kozolec.rules.SelfAssessment.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SelfAssessmentTest {

    @Test
    void every_rule_of_mim2_is_answered_in_its_order() {
        List<String> numbers = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> "M2-%02d".formatted(number))
                .toList();

        SelfAssessment assessment = SelfAssessment.of(new Bench().verdict(Surroundings.NONE));

        assertThat(assessment.answers().stream().map(SelfAssessment.Answer::number))
                .isEqualTo(numbers);
        assertThat(assessment.answers()).allSatisfy(answer -> {
            assertThat(answer.text().sl()).isNotBlank();
            assertThat(answer.text().en()).isNotBlank();
            boolean untested = answer.result() == Result.NOT_TESTED;
            assertThat(answer.look().isEmpty()).as(answer.number()).isEqualTo(!untested);
            assertThat(answer.rules().isEmpty()).as(answer.number()).isEqualTo(untested);
        });
    }

    @Test
    void a_model_without_a_flaw_supports_the_claim() {
        SelfAssessment assessment = SelfAssessment.of(new Bench().verdict(Surroundings.NONE));

        assertThat(assessment.supportsClaim()).isTrue();
        assertThat(result(assessment, "M2-06")).isEqualTo(Result.PASS);
        assertThat(result(assessment, "M2-16")).isEqualTo(Result.NOT_TESTED);
        assertThat(result(assessment, "M2-22")).isEqualTo(Result.NOT_APPLICABLE);
    }

    @Test
    void a_number_without_a_unit_speaks_against_it_and_the_evidence_says_where() {
        SelfAssessment assessment =
                SelfAssessment.of(new Bench().schema(" Units:'C62'", "").verdict(Surroundings.NONE));

        assertThat(assessment.supportsClaim()).isFalse();
        assertThat(assessment.answers()).anySatisfy(answer -> {
            assertThat(answer.number()).isEqualTo("M2-06");
            assertThat(answer.result()).isEqualTo(Result.FAIL);
            assertThat(answer.evidence())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/properties/seats"));
        });
    }

    @Test
    void what_is_only_recommended_does_not_decide_the_claim() {
        Bench bench = new Bench()
                .schema(
                        "\"refPark\": {",
                        "\"telephone\": {\"type\": \"string\", \"description\": \"Property. Whom to ring.\"}, \"refPark\": {");
        SelfAssessment assessment = SelfAssessment.of(bench.verdict(Surroundings.NONE));

        assertThat(result(assessment, "M2-24")).isEqualTo(Result.FAIL);
        assertThat(assessment.answers().stream()
                        .filter(answer -> answer.number().equals("M2-24")))
                .noneMatch(SelfAssessment.Answer::required);
    }

    @Test
    void it_is_written_as_json_and_as_earl_with_the_same_outcomes() {
        SelfAssessment assessment =
                SelfAssessment.of(new Bench().schema(" Units:'C62'", "").verdict(Surroundings.NONE));
        JsonNode plain = new JsonMapper().readTree(AssessmentJson.plain(assessment));
        JsonNode earl = new JsonMapper().readTree(AssessmentJson.earl(assessment));

        assertThat(plain.path("model").asString()).isEqualTo("Park-SI/Bench");
        assertThat(plain.path("supportsClaim").booleanValue()).isFalse();
        assertThat(plain.path("answers").path(5).path("result").asString()).isEqualTo("fail");
        assertThat(plain.path("answers")
                        .path(5)
                        .path("evidence")
                        .path(0)
                        .path("line")
                        .asInt())
                .isPositive();
        List<JsonNode> assertions = earl.path("@graph")
                .valueStream()
                .filter(node -> node.path("@type").asString("").equals("earl:Assertion"))
                .toList();
        assertThat(assertions).hasSize(25);
        assertThat(assertions.get(5).at("/earl:result/earl:outcome/@id").asString())
                .isEqualTo("earl:failed");
        assertThat(assertions.get(9).at("/earl:mode/@id").asString()).isEqualTo("earl:manual");
        assertThat(earl.at("/@graph/1/@id").asString())
                .isEqualTo("https://w3id.org/kozolec/models/Park-SI/Bench/1.0.0");
    }

    private static Result result(SelfAssessment assessment, String number) {
        return assessment.answers().stream()
                .filter(answer -> answer.number().equals(number))
                .findFirst()
                .orElseThrow()
                .result();
    }
}
