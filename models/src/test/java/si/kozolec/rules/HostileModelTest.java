package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/** Models that were made to keep machines busy come to an end, and with words. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileModelTest {

    @Test
    void ten_thousand_attributes_are_looked_at_in_time() {
        String attributes = IntStream.range(0, 10_000)
                .mapToObj(n -> "\"a" + n + "\": {\"type\": \"number\"}")
                .collect(Collectors.joining(","));
        String values =
                IntStream.range(0, 10_000).mapToObj(n -> "\"a" + n + "\": " + n).collect(Collectors.joining(","));
        Bench bench = new Bench().schema("\"refPark\": {", attributes + ", \"refPark\": {");
        bench.with("examples/example.json", "\"seats\": 3", "\"seats\": 3, " + values);

        List<Finding> findings = bench.findings(bench.published());

        assertThat(findings).anyMatch(finding -> finding.code().equals("attribute-unit"));
        assertThat(findings.stream().filter(finding -> finding.code().equals("attribute-unit")))
                .hasSize(500);
    }

    @Test
    void a_schema_of_four_megabytes_is_looked_at_in_time() {
        String text = "x".repeat(1_000);
        String attributes = IntStream.range(0, 4_000)
                .mapToObj(n -> "\"b" + n + "\": {\"type\": \"string\", \"description\": \"Property. " + text + "\"}")
                .collect(Collectors.joining(","));
        Bench bench = new Bench().schema("\"refPark\": {", attributes + ", \"refPark\": {");

        assertThat(bench.findings()).noneMatch(Finding::isError);
    }

    @Test
    void references_that_lead_in_circles_are_looked_at_in_time() {
        Bench bench = new Bench()
                .schema("\"refPark\": {\"type\"", "\"loop\": {\"$ref\": \"#/$defs/A\"}, \"refPark\": {\"type\"")
                .schema(
                        "\"required\": [\"id\"",
                        "\"$defs\": {\"A\": {\"allOf\": [{\"$ref\": \"#/$defs/B\"}, {\"$ref\": \"#/$defs/B\"}]},"
                                + "\"B\": {\"properties\": {\"x\": {\"$ref\": \"#/$defs/A\"}, \"y\": {\"$ref\": \"#/$defs/B\"}, \"z\": {\"$ref\": \"#\"}}}},"
                                + "\"required\": [\"id\"");

        assertThat(bench.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void each_level_twice_as_wide_as_the_one_above_is_looked_at_in_time() {
        String levels = IntStream.range(0, 40)
                .mapToObj(n -> "\"L" + n + "\": {\"properties\": {\"a\": {\"$ref\": \"#/$defs/L" + (n + 1)
                        + "\"}, \"b\": {\"$ref\": \"#/$defs/L" + (n + 1) + "\"}}}")
                .collect(Collectors.joining(","));
        Bench bench = new Bench()
                .schema("\"refPark\": {\"type\"", "\"wide\": {\"$ref\": \"#/$defs/L0\"}, \"refPark\": {\"type\"")
                .schema(
                        "\"required\": [\"id\"",
                        "\"$defs\": {" + levels + ", \"L40\": {\"type\": \"string\"}}, \"required\": [\"id\"");

        assertThat(bench.findings()).isNotEmpty();
    }

    @Test
    void what_is_no_json_at_all_is_told_once_and_nothing_else_is_asked() {
        Bench bench = new Bench().put("schema.json", "this is no JSON");

        assertThat(bench.verdict(Surroundings.NONE).isPublishable()).isFalse();
        assertThat(bench.findings()).extracting(Finding::code).doesNotContain("attribute-unit", "required-id-type");
    }
}
