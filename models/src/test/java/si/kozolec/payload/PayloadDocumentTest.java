package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Finding;
import tools.jackson.databind.JsonNode;

class PayloadDocumentTest {

    @Test
    void an_entity_is_read_with_every_digit_and_every_character() {
        JsonNode root = read("{\"id\":\"urn:č\",\"n\":[1.10,1e400,12345678901234567890,-0,7e2],"
                        + "\"t\":\"\\u010d\\n\\/\\ud83d\\ude00€😀\",\"b\":[true,false,null],\"o\":{}}")
                .content()
                .orElseThrow();

        assertThat(root.at("/id").stringValue()).isEqualTo("urn:č");
        assertThat(root.at("/t").stringValue()).isEqualTo("č\n/😀€😀");
        assertThat(root.at("/n/0").decimalValue()).isEqualTo("1.10");
        assertThat(root.at("/n/1").decimalValue()).isEqualTo("1e400");
        assertThat(root.at("/n/2").bigIntegerValue()).isEqualTo("12345678901234567890");
        assertThat(root.at("/n/3").isInt()).isTrue();
        assertThat(root.at("/b/2").isNull()).isTrue();
        assertThat(root.at("/o").isEmpty()).isTrue();
    }

    @Test
    void places_are_those_of_the_payload_as_written() {
        String text = "{\"čš😀\": 1,\n \"a~b/c\": [10,  {\"x\": \"y\"}]}";
        PayloadDocument document = PayloadDocument.read(
                new Slice(text.getBytes(UTF_8), 0, text.getBytes(UTF_8).length, 4, 7, 11, "/4"), "f");

        assertThat(document.place("")).isEqualTo(new Place(7, 11));
        assertThat(document.place("/čš😀")).isEqualTo(new Place(7, 19));
        assertThat(document.placeOfName("/čš😀")).isEqualTo(new Place(7, 12));
        assertThat(document.place("/a~0b~1c/1/x")).isEqualTo(new Place(8, 23));
        assertThat(document.placeOfName("/a~0b~1c/1/x")).isEqualTo(new Place(8, 18));
        assertThat(document.placeOfName("/a~0b~1c/0")).isEqualTo(new Place(8, 12));
        assertThat(document.inPayload("/a~0b~1c")).isEqualTo("/4/a~0b~1c");
    }

    @Test
    void a_pointer_that_leads_nowhere_leads_to_the_nearest_part() {
        PayloadDocument document = read("{\"a\": {\"b\": 1}}");

        assertThat(document.place("/a/c/d")).isEqualTo(document.place("/a"));
        assertThat(document.place("/x")).isEqualTo(new Place(1, 1));
        assertThat(document.place("/a/b/0")).isEqualTo(document.place("/a/b"));
    }

    @Test
    void an_escaped_name_is_found_by_what_it_means() {
        assertThat(read("{\"\\u010d\": 5, \"d\": 6}").place("/č")).isEqualTo(new Place(1, 12));
    }

    @Test
    void a_name_that_stands_twice_is_told_and_the_last_one_counts() {
        PayloadDocument document = read("{\"a\": {\"b\": 1,\n  \"b\": 2}}");

        assertThat(document.content().orElseThrow().at("/a/b").intValue()).isEqualTo(2);
        assertThat(document.place("/a/b")).isEqualTo(new Place(2, 8));
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("duplicate-key");
            assertThat(finding.pointer()).isEqualTo("/a/b");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(3);
        });
    }

    @Test
    void half_a_surrogate_pair_is_told_and_the_rest_is_still_read() {
        PayloadDocument document = read("{\"a\": [\"x\\ud800y\", \"\\udc00\\ud83d\"]}");

        assertThat(document.content().orElseThrow().at("/a/0").stringValue()).isEqualTo("x\uFFFDy");
        assertThat(document.findings()).extracting(Finding::code).containsOnly("lone-surrogate");
        assertThat(document.findings()).extracting(Finding::pointer).containsExactly("/a/0", "/a/1");
        assertThat(document.findings().get(0).column()).isEqualTo(10);
        assertThat(document.findings().get(0).message().en()).contains("\\ud800");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "^^ | payload-empty | 1",
                "^ \n ^ | payload-empty | 2",
                "{\"a\":1 | json-ends-early | 7",
                "{\"a\": | json-ends-early | 6",
                "[{\"a\":1}, | json-ends-early | 10",
                "{\"a\":1 \"b\":2} | json-comma-missing | 8",
                "[1 2] | json-comma-missing | 4",
                "{\"a\":1,} | json-comma-extra | 7",
                "[1,] | json-comma-extra | 3",
                "[1,,2] | json-comma-extra | 3",
                "{\"a\" 1} | json-colon-missing | 6",
                "{\"a\"=1} | json-colon-missing | 5",
                "{:1} | json-name-missing | 2",
                "{[]:1} | json-name-missing | 2",
                "{\"a\":} | json-value-missing | 6",
                "{\"a\":1] | json-bracket-wrong | 7",
                "{'a':1} | json-quotes-wrong | 2",
                "{\"a\":“b”} | json-quotes-wrong | 6",
                "{a:1} | json-quotes-missing | 2",
                "[abc] | json-quotes-missing | 2",
                "[NaN] | json-no-number | 2",
                "[-Infinity] | json-no-number | 2",
                "[None] | json-word-wrong | 2",
                "[True] | json-word-wrong | 2",
                "[undefined] | json-word-wrong | 2",
                "[+1] | json-number-wrong | 2",
                "[.5] | json-number-wrong | 2",
                "[1.] | json-number-wrong | 2",
                "[1e] | json-number-wrong | 2",
                "[-] | json-number-wrong | 2",
                "[007] | json-number-zero | 2",
                "[1 /* one */] | json-comment | 4",
                "// one | json-comment | 1",
                "<html> | json-markup | 1",
                "[\"abc] | json-text-unclosed | 2",
                "[\"\\x\"] | json-escape-wrong | 3",
                "[\"\\u12g4\"] | json-escape-wrong | 3",
                "{\"a\":1}} | json-goes-on | 8",
                "{} {} | json-goes-on | 4",
            })
    void what_is_not_json_is_told_by_what_was_done(String text, String code, int column) {
        PayloadDocument document = read(text);

        assertThat(document.root()).isNull();
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.isError()).isTrue();
            assertThat(finding.message().sl()).isNotBlank().doesNotContain("{0}");
            assertThat(finding.hint().en()).isNotBlank();
        });
    }

    @Test
    void text_in_another_encoding_is_recognised_and_refused() {
        String text = "{\"a\":1}";
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
            assertThat(code(text.getBytes(charset))).as(charset.name()).isEqualTo("payload-other-encoding");
            assertThat(code(("\uFEFF" + text).getBytes(charset))).isEqualTo("payload-other-encoding");
        }
        assertThat(read("\uFEFF" + text).findings()).isEmpty();
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_with_their_place() {
        assertThat(code("{\"a\":\"č\"}".getBytes(Charset.forName("windows-1250"))))
                .isEqualTo("payload-not-utf8");
        for (String wrong : List.of(
                "\u00c0\u00af",
                "\u00c3(",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00e0\u0080\u0080",
                "\u0080",
                "\u00ff",
                "\u00e2\u0082")) {
            byte[] bytes = ("[\"ok\", \"x" + wrong + "\"]").getBytes(ISO_8859_1);
            Finding finding = read(bytes).findings().get(0);
            assertThat(finding.code()).isEqualTo("payload-not-utf8");
            assertThat(finding.column()).isEqualTo(10);
            assertThat(finding.pointer()).isEqualTo("/1");
        }
        assertThat(code(new byte[] {'[', (byte) 0xC3, ']'})).isEqualTo("payload-not-utf8");
    }

    @Test
    void control_characters_in_a_text_are_told_by_their_number() {
        assertThat(read("[\"a\tb\"]").findings().get(0).message().en()).contains("U+0009");
        assertThat(code("[\"a\u0000b\"]".getBytes(UTF_8))).isEqualTo("json-control-character");
        assertThat(code("{\"a\":1}\u0000".getBytes(UTF_8))).isEqualTo("json-goes-on");
    }

    @Test
    void what_goes_beyond_a_limit_is_a_finding() {
        assertThat(code("[".repeat(200) + "]".repeat(200))).isEmpty();
        assertThat(code("[".repeat(201) + "]".repeat(201))).isEqualTo("nesting-over-limit");
        assertThat(code("[".repeat(100_000))).isEqualTo("nesting-over-limit");
        assertThat(code("{\"a\":".repeat(100_000))).isEqualTo("nesting-over-limit");
        assertThat(code("[" + "1".repeat(1_000) + "]")).isEmpty();
        assertThat(code("[" + "1".repeat(1_001) + "]")).isEqualTo("number-over-limit");
        assertThat(code("[" + "9".repeat(10_000) + "]")).isEqualTo("number-over-limit");
        assertThat(code("[1e1000]")).isEmpty();
        assertThat(code("[1e999999999]")).isEqualTo("number-over-limit");
        assertThat(code("[1e-99999999999999999999]")).isEqualTo("number-over-limit");
        assertThat(code("{\"" + "n".repeat(50_001) + "\":1}")).isEqualTo("name-over-limit");
        assertThat(code(new byte[Limits.LONGEST_ENTITY + 1])).isEqualTo("entity-over-limit");
    }

    @Test
    void only_so_many_findings_are_told() {
        assertThat(read("{" + "\"a\":1,".repeat(500) + "\"a\":1}").findings()).hasSize(Limits.MOST_FINDINGS);
    }

    @Test
    void only_the_bytes_of_the_slice_are_read() {
        byte[] bytes = "xx{\"a\":\"b\"}yy".getBytes(UTF_8);

        PayloadDocument document = PayloadDocument.read(new Slice(bytes, 2, bytes.length - 2, 0, 1, 3, ""), "f");

        assertThat(document.findings()).isEmpty();
        assertThat(document.place("/a")).isEqualTo(new Place(1, 8));
    }

    private static String code(String text) {
        return code(text.getBytes(UTF_8));
    }

    private static String code(byte[] bytes) {
        List<Finding> findings = read(bytes).findings();
        return findings.isEmpty() ? "" : findings.get(0).code();
    }

    private static PayloadDocument read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static PayloadDocument read(byte[] bytes) {
        return PayloadDocument.read(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), "payload.json");
    }
}
