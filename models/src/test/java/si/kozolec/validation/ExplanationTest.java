package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

class ExplanationTest {

    private static final ModelId THING = new ModelId("Test", "Thing");
    private static final String GEOMETRY = """
            {"oneOf":[
              {"type":"object","required":["type","coordinates"],"properties":{"type":{"enum":["Point"]},
               "coordinates":{"type":"array","minItems":2,"items":{"type":"number"}}}},
              {"type":"object","required":["type","coordinates"],"properties":{"type":{"enum":["LineString"]},
               "coordinates":{"type":"array","minItems":2,"items":{"type":"array","items":{"type":"number"}}}}}]}""";

    @Test
    void a_choice_is_explained_by_the_branch_that_was_meant() {
        Finding finding = only(GEOMETRY, "{\"type\":\"Point\",\"coordinates\":[14.5,\"46.05\"]}", false);

        assertThat(finding.pointer()).isEqualTo("/a/coordinates/1");
        assertThat(finding.code()).isEqualTo("type-wrong");
        assertThat(finding.schemaPointer()).isEqualTo("/properties/a/oneOf/0/properties/coordinates/items/type");
        assertThat(finding.hint().en()).contains("longitude first");
    }

    @Test
    void a_choice_whose_branches_all_want_another_value_tells_all_values() {
        Finding finding = only(GEOMETRY, "{\"type\":\"point\",\"coordinates\":[14.5,46.05]}", false);

        assertThat(finding.pointer()).isEqualTo("/a/type");
        assertThat(finding.code()).isEqualTo("enum-wrong");
        assertThat(finding.message().en()).endsWith("Allowed: Point or LineString");
        assertThat(finding.message().sl()).endsWith("Dovoljeno: Point ali LineString");
        assertThat(finding.hint().en()).isEqualTo("Did you mean “Point”?");
    }

    @Test
    void a_choice_of_types_is_told_as_one() {
        Finding finding = only("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}", "true", false);

        assertThat(finding.message().en()).isEqualTo("“a” must be text or a number, but is true or false: true");
        assertThat(finding.schemaPointer()).isEqualTo("/properties/a/anyOf");
    }

    @Test
    void formats_inside_a_choice_decide_and_elsewhere_only_warn() {
        String choice =
                "{\"oneOf\":[{\"type\":\"string\",\"format\":\"ipv4\"},{\"type\":\"string\",\"format\":\"ipv6\"}]}";

        assertThat(explained(choice, "\"10.0.0.1\"", false)).isEmpty();
        assertThat(only(choice, "\"ten\"", false).severity()).isEqualTo(Severity.ERROR);
        assertThat(only(choice, "\"ten\"", false).code()).isEqualTo("format-wrong");
        assertThat(only("{\"type\":\"string\",\"format\":\"ipv4\"}", "\"ten\"", false)
                        .severity())
                .isEqualTo(Severity.WARNING);
        assertThat(only("{\"type\":\"string\",\"format\":\"ipv4\"}", "\"ten\"", true)
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void a_value_that_fits_two_branches_of_one_is_told_so() {
        assertThat(only("{\"oneOf\":[{\"type\":\"number\"},{\"minimum\":1}]}", "5", false)
                        .code())
                .isEqualTo("one-of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number    | "12"            | Remove the quotes: 12
                    number    | "12,5"          | Write the decimal point, and no quotes: 12.5
                    integer   | 12.5            | Write a whole number, without a fraction.
                    boolean   | "true"          | Remove the quotes: true
                    string    | 12              | Put it in quotes: "12"
                    string    | null            | Leave the attribute out when there is no value.
                    array     | "x"             | Put it in brackets: [ "x" ]
                    string    | ["x"]           | Remove the brackets: "x"
                    object    | "{}"            | Write the object itself, not a text of it: remove the quotes around { }.
                    """)
    void a_wrong_type_comes_with_what_to_write(String type, String value, String hint) {
        assertThat(only("{\"type\":\"" + type + "\"}", value, false).hint().en())
                .isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date-time | 2026-03-14T09:25:06      | Add the time zone: 2026-03-14T09:25:06Z for UTC, or such as 2026-03-14T09:25:06+01:00
                    date-time | 2026-03-14 09:25         | Add the time zone: 2026-03-14T09:25:00Z for UTC, or such as 2026-03-14T09:25:00+01:00
                    date-time | 2026-03-14T09:25:06+0100 | Write 2026-03-14T09:25:06+01:00
                    date-time | 2026-03-14               | Add the time of day and the zone, such as 2026-03-14T00:00:00Z
                    date      | 14. 3. 2026              | Write 2026-03-14
                    date      | 2026-03-14T09:25:06Z     | Write 2026-03-14
                    time      | 8:30                     | Add the time zone: 08:30:00Z for UTC, or such as 08:30:00+01:00
                    time      | 08:30:00                 | Add the time zone: 08:30:00Z for UTC, or such as 08:30:00+01:00
                    uri       | www.example.org          | Write https://www.example.org
                    uri       | https://example.org/a b  | An address has no blanks: https://example.org/a%20b
                    email     | info.example.org         | Such as info@example.org
                    """)
    void a_wrong_format_comes_with_what_to_write(String format, String value, String hint) {
        Finding finding = only("{\"type\":\"string\",\"format\":\"" + format + "\"}", "\"" + value + "\"", false);

        assertThat(finding.hint().en()).isEqualTo(hint);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"minimum":3}                        | 2         | range
                    {"exclusiveMaximum":2}               | 2         | range
                    {"multipleOf":2}                     | 3         | range
                    {"minLength":3}                      | "ab"      | length
                    {"maxLength":1}                      | "ab"      | length
                    {"pattern":"^x"}                     | "ab"      | pattern
                    {"minItems":1}                       | []        | items
                    {"maxItems":1}                       | [1,2]     | items
                    {"uniqueItems":true}                 | [1,1]     | items
                    {"contains":{"const":1}}             | [2]       | items
                    {"prefixItems":[true],"items":false} | [1,2]     | items
                    {"not":{"type":"string"}}            | "x"       | not-allowed
                    false                                | 1         | not-allowed
                    {"required":["b"]}                   | {}        | required-missing
                    {"dependentRequired":{"b":["c"]}}    | {"b":1}   | required-missing
                    {"additionalProperties":false}       | {"b":1}   | attribute-unknown
                    {"unevaluatedProperties":false}      | {"b":1}   | attribute-unknown
                    {"propertyNames":{"maxLength":1}}    | {"bb":1}  | name-wrong
                    {"minProperties":1}                  | {}        | members
                    {"const":1}                          | 2         | enum-wrong
                    """)
    void every_rule_has_words_of_its_own_in_both_languages(String schema, String value, String code) {
        Finding finding = only(schema, value, false);

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message().en()).isNotBlank().doesNotContain("{1}");
        assertThat(finding.message().sl())
                .isNotBlank()
                .isNotEqualTo(finding.message().en());
        assertThat(finding.schemaPointer()).startsWith("/properties/a");
    }

    @Test
    void findings_stand_in_the_order_of_the_document_with_line_and_column() {
        Judge judge = judgeBy("""
                {"required":["id"],"properties":{"id":true,"z":{"type":"number"},"a":{"items":{"type":"number"}}}}""");
        String payload = "{\n  \"z\": \"x\",\n  \"č\": 1, \"a\": [1, \"y\", 2, null]\n}";

        List<Finding> findings = judge.judge(Payloads.slice(payload), Payloads.wanted(THING, false), "p.json")
                .findings();

        assertThat(findings)
                .extracting(Finding::pointer, Finding::line, Finding::column)
                .containsExactly(
                        tuple("", 1, 1),
                        tuple("/z", 2, 8),
                        tuple("/č", 3, 3),
                        tuple("/a/1", 3, 20),
                        tuple("/a/3", 3, 28));
    }

    @Test
    void a_required_attribute_that_is_there_misspelt_is_recognised() {
        Judge judge = judgeBy("{\"required\":[\"location\"],\"properties\":{\"location\":true}}");

        List<Finding> findings = judge.judge(Payloads.slice("{\"locatoin\":1}"), Payloads.wanted(THING, false), "p")
                .findings();

        assertThat(findings).extracting(Finding::code).containsExactly("required-missing", "attribute-unknown");
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.hint().en()).containsIgnoringCase("did you mean “location”?"));
    }

    private static Finding only(String schema, String value, boolean strict) {
        List<Finding> findings = explained(schema, value, strict);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> explained(String schema, String value, boolean strict) {
        Judge judge = judgeBy("{\"type\":\"object\",\"properties\":{\"a\":" + schema + "}}");
        return judge.judge(Payloads.slice("{\"a\":" + value + "}"), Payloads.wanted(THING, strict), "p.json")
                .findings();
    }

    private static Judge judgeBy(String schema) {
        return new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(THING.folder() + "/schema.json", schema))));
    }
}
