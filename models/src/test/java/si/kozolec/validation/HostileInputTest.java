package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.validation.Payloads.PARKING;
import static si.kozolec.validation.Payloads.codes;
import static si.kozolec.validation.Payloads.example;
import static si.kozolec.validation.Payloads.slice;
import static si.kozolec.validation.Payloads.wanted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;

class HostileInputTest {

    private static final ModelId THING = new ModelId("Test", "Thing");

    private final Judge judge = Payloads.nationalJudge();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"id\":\"a\"",
                "nonsense",
                "[1,2",
                "{\"id\":\"a\"} {}",
                "{\"id\":NaN}",
                "{\"a\":1e400}",
                "\uFEFF",
                "null",
                "17",
                "\"text\"",
                "{\"id\":\"\\ud800\"}"
            })
    void what_is_no_entity_is_a_finding(String payload) {
        for (Wanted wanted : List.of(Wanted.DEFAULT, wanted(PARKING, true))) {
            Judgement judgement = judge.judge(slice(payload), wanted, "x.json");

            assertThat(judgement.conforms()).as(payload).isFalse();
            assertThat(judgement.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.message().sl()).isNotBlank();
                assertThat(finding.message().en()).isNotBlank();
                assertThat(finding.file()).isEqualTo("x.json");
                assertThat(finding.line()).isEqualTo(1);
            });
        }
    }

    @Test
    void other_encodings_and_broken_characters_are_findings() {
        byte[] utf16 = example(PARKING).toString().getBytes(StandardCharsets.UTF_16);
        byte[] broken = example(PARKING).put("name", "Café").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

        for (byte[] bytes : List.of(utf16, broken, overlong)) {
            assertThat(judge.judge(slice(bytes), Wanted.DEFAULT, "x.json").conforms())
                    .isFalse();
        }
    }

    @Test
    void a_byte_order_mark_is_no_reason_for_a_finding() {
        assertThat(judge.judge(slice("\uFEFF" + example(PARKING)), wanted(PARKING, true), "x")
                        .clean())
                .isTrue();
    }

    @Test
    void a_name_that_stands_twice_is_told() {
        String twice = example(PARKING).toString().replaceFirst("\\{", "{\"totalSpotNumber\":1,");

        assertThat(codes(judge.judge(slice(twice), wanted(PARKING, true), "x"))).containsExactly("duplicate-key");
        assertThat(judge.judge(slice(twice), wanted(PARKING, false), "x").conforms())
                .isTrue();
        assertThat(judge.judge(slice(twice), wanted(PARKING, true), "x").conforms())
                .isFalse();
    }

    @Test
    void deep_nesting_and_endless_numbers_end_in_findings() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String digits = "9".repeat(10_000);

        for (String value : List.of(deep, digits, "{\"a\":" + deep + "}", "{\"a\":")) {
            String payload = "{\"id\":\"urn:x:y\",\"type\":\"OffStreetParking\",\"name\":" + value + "}";
            assertThat(judge.judge(slice(payload), Wanted.DEFAULT, "x").conforms())
                    .isFalse();
        }
    }

    @Test
    void a_schema_that_contains_itself_is_judged_as_deep_as_a_payload_may_be_on_a_small_stack() throws Exception {
        Judge recursive = judgeBy("""
                {"type":"object","allOf":[{"properties":{"child":{"allOf":[{"$ref":"#/definitions/node"}]}}}],
                 "definitions":{"node":{"properties":{"child":{"allOf":[{"$ref":"#/definitions/node"}]},"n":{"type":"number"}}}}}""");
        String payload = "{\"child\":".repeat(199) + "{\"n\":\"x\"}" + "}".repeat(199);
        Judgement[] judgement = new Judgement[1];
        Thread thread = new Thread(
                null,
                () -> judgement[0] = recursive.judge(slice(payload), wanted(THING, false), "x"),
                "small stack",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(codes(judgement[0])).containsAnyOf("type-wrong", "judging-too-deep", "judging-too-costly");
        assertThat(codes(recursive.judge(slice(payload), wanted(THING, false), "x")))
                .contains("type-wrong");
    }

    @Test
    void a_schema_that_only_refers_to_itself_does_not_turn_in_circles() {
        Judge circular = judgeBy("""
                {"allOf":[{"$ref":"#/definitions/a"}],"definitions":{"a":{"$ref":"#/definitions/b"},"b":{"$ref":"#/definitions/a"}}}""");

        assertThat(circular.judge(slice("{\"id\":\"x\"}"), wanted(THING, false), "x"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "(a|a)*b",
                "(?=(a+)+b)c",
                "^(?=.*x)(a*)*$",
                "(a*)*\\\\1b",
                "^(\\\\w|\\\\d)*$",
                "\\\\s+$"
            })
    void expressions_that_turn_back_for_ever_come_to_an_end(String expression) {
        Judge patterned = judgeBy("{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"" + expression + "\"}}}");
        String payload = "{\"a\":\"" + "a".repeat(30_000) + "!\"}";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> patterned.judge(slice(payload), wanted(THING, false), "x"));
    }

    @Test
    void an_expression_that_takes_too_long_says_so() {
        Judge patterned = judgeBy("{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^(?=(a*)*$)(a|aa)+$\"}}}");

        assertThat(codes(patterned.judge(slice("{\"a\":\"" + "a".repeat(5_000) + "!\"}"), wanted(THING, false), "x")))
                .containsExactly("pattern-too-costly");
    }

    @Test
    void a_schema_that_branches_without_end_is_given_up_on() {
        String definitions = IntStream.range(1, 24)
                .mapToObj(level -> "\"l" + level + "\":{\"anyOf\":[{\"$ref\":\"#/definitions/l" + (level - 1)
                        + "\"},{\"minProperties\":9,\"$ref\":\"#/definitions/l" + (level - 1) + "\"}]}")
                .collect(Collectors.joining(","));
        Judge exponential = judgeBy("{\"allOf\":[{\"$ref\":\"#/definitions/l23\"}],\"definitions\":{"
                + "\"l0\":{\"type\":\"object\",\"required\":[\"zz\"]}," + definitions + "}}");

        Judgement judgement = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> exponential.judge(slice("{\"a\":1}"), wanted(THING, false), "x"));

        assertThat(judgement.conforms()).isFalse();
    }

    @Test
    void texts_without_end_are_no_trouble_for_formats() {
        for (String format : List.of("hostname", "uri-template", "uri", "email", "date-time", "regex", "ipv6")) {
            Judge formatted = judgeBy("{\"properties\":{\"a\":{\"type\":\"string\",\"format\":\"" + format + "\"}}}");
            for (String unit : List.of("a", "a.", "{", "(", ":", "a@")) {
                String payload = "{\"a\":\"" + unit.repeat(200_000 / unit.length()) + "\"}";
                assertThat(formatted
                                .judge(slice(payload), wanted(THING, false), "x")
                                .conforms())
                        .isTrue();
            }
        }
    }

    @Test
    void countless_mistakes_are_counted_and_only_some_of_them_told() {
        Judge numbers = judgeBy("{\"properties\":{\"a\":{\"items\":{\"type\":\"number\"}}}}");
        String payload = "{\"a\":[" + "\"x\",".repeat(300_000) + "1]}";

        Judgement judgement = numbers.judge(slice(payload), wanted(THING, false), "x");

        assertThat(judgement.findings()).hasSize(Wanted.MOST_FINDINGS);
        assertThat(judgement.untold().errors()).isPositive();
    }

    @Test
    void an_error_behind_more_warnings_than_are_told_still_decides_and_is_told() {
        Judge formats =
                judgeBy("{\"properties\":{\"a\":{\"items\":{\"format\":\"ipv4\"}},\"b\":{\"type\":\"number\"}}}");
        for (int warnings : List.of(100, 20_000)) {
            Judgement judgement = formats.judge(
                    slice("{\"a\":[" + "\"x\",".repeat(warnings) + "\"1.2.3.4\"],\"b\":\"x\"}"),
                    wanted(THING, false),
                    "x");

            assertThat(judgement.conforms()).isFalse();
            assertThat(judgement.findings()).hasSize(Wanted.MOST_FINDINGS);
            assertThat(codes(judgement)).endsWith("format-wrong", "type-wrong");
            assertThat(judgement.counts().errors()).isEqualTo(1);
            assertThat(judgement.counts().warnings()).isEqualTo(Math.min(warnings, 10_000));
            assertThat(judgement.untold().errors()).isZero();
            assertThat(Totals.NONE.plus(judgement))
                    .isEqualTo(new Totals(1, 0, 1, judgement.counts().warnings(), 0));
        }
    }

    @Test
    void more_errors_than_are_told_are_all_counted() {
        Judge numbers = judgeBy("{\"properties\":{\"a\":{\"items\":{\"type\":\"number\"}}}}");

        Judgement judgement =
                numbers.judge(slice("{\"a\":[" + "\"x\",".repeat(149) + "\"x\"]}"), wanted(THING, false), "x");

        assertThat(judgement.untold()).isEqualTo(new FindingCounts(50, 0, 0));
        assertThat(Totals.NONE.plus(judgement).errors()).isEqualTo(150);
    }

    @Test
    void names_given_twice_hide_no_broken_character() {
        Judge any = judgeBy("{\"properties\":{\"a\":{},\"b\":{}}}");
        String payload = "{" + "\"a\":1,".repeat(300) + "\"b\":\"\\ud800\"}";

        Judgement judgement = any.judge(slice(payload), wanted(THING, false), "x");

        assertThat(judgement.conforms()).isFalse();
        assertThat(codes(judgement)).contains("lone-surrogate");
    }

    @Test
    void a_collection_conforms_only_when_all_it_holds_does_told_or_not() {
        Judge formats =
                judgeBy("{\"properties\":{\"a\":{\"items\":{\"format\":\"ipv4\"}},\"b\":{\"type\":\"number\"}}}");
        String warned = "{\"type\":\"Thing\",\"a\":[" + "\"x\",".repeat(99) + "\"x\"]}";
        String payload = "{\"type\":\"Notification\",\"data\":[" + warned + ",{\"type\":\"Thing\",\"b\":\"x\"}]}";

        Judgement judgement = formats.judge(slice(payload), wanted(THING, false), "x");

        assertThat(judgement.conforms()).isFalse();
        assertThat(judgement.findings()).hasSize(Wanted.MOST_FINDINGS);
        assertThat(judgement.counts()).isEqualTo(new FindingCounts(1, 100, 0));
    }

    @Test
    void a_schema_of_four_megabytes_judges() {
        String properties = IntStream.range(0, 50_000)
                .mapToObj(number -> "\"attribute" + number + "\":{\"type\":\"number\",\"description\":\"Property. x\"}")
                .collect(Collectors.joining(","));
        Judge large = judgeBy("{\"type\":\"object\",\"properties\":{" + properties + "}}");

        assertThat(codes(large.judge(slice("{\"attribute49999\":\"x\",\"atribute1\":1}"), wanted(THING, false), "x")))
                .containsExactly("type-wrong", "attribute-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"type\":", "null"})
    void a_schema_that_cannot_be_read_lets_nothing_be_right(String schema) {
        Judge none = judgeBy(schema);

        for (String payload : List.of("{\"type\":\"Thing\",\"a\":1}", "{\"type\":[\"Thing\",\"Other\"]}")) {
            assertThat(codes(none.judge(slice(payload), wanted(THING, false), "x")))
                    .contains("schema-unusable");
            assertThat(none.judge(slice(payload), wanted(THING, false).onlyCounted(), "x")
                            .conforms())
                    .isFalse();
        }
        assertThat(codes(none.judge(slice("{\"type\":\"Thing\"}"), Wanted.DEFAULT, "x")))
                .containsExactly("schema-unusable");
        assertThat(none.planning(THING, Optional.empty()).obstacles()).hasSize(1);
    }

    private static Judge judgeBy(String schema) {
        return new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(THING.folder() + "/schema.json", schema))));
    }
}
