package si.kozolec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;

class JsonDocumentTest {

    @Test
    void a_name_that_stands_twice_is_told_with_its_place_and_the_last_one_counts() {
        JsonDocument document = read("{\n  \"a\": {\n    \"minItems\": 1,\n    \"minItems\": 2\n  }\n}");

        assertThat(document.content().orElseThrow().at("/a/minItems").intValue())
                .isEqualTo(2);
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("duplicate-key");
            assertThat(finding.pointer()).isEqualTo("/a/minItems");
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.column()).isEqualTo(5);
            assertThat(finding.message().sl()).contains("minItems");
        });
    }

    @Test
    void what_is_not_json_is_told_with_line_and_column_in_plain_words() {
        Finding finding = read("{\n  \"a\": 1\n  \"b\": 2\n}").findings().get(0);

        assertThat(finding.code()).isEqualTo("json-invalid");
        assertThat(finding.isError()).isTrue();
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.message().en())
                .contains("line 3")
                .contains("\"b\": 2")
                .doesNotContain("Exception");
    }

    @Test
    void broken_files_are_findings_and_never_exceptions() {
        assertThat(code("")).isEqualTo("json-empty");
        assertThat(code(" \n")).isEqualTo("json-empty");
        assertThat(code("{}{}")).isEqualTo("json-goes-on");
        assertThat(code("{\"a\":1} x")).isEqualTo("json-invalid");
        assertThat(code("[NaN]")).isEqualTo("json-invalid");
        assertThat(code("{\"a\":1,}")).isEqualTo("json-invalid");
        assertThat(code("[" + "1".repeat(1001) + "]")).isEqualTo("json-over-limit");
        assertThat(code("[".repeat(201) + "]".repeat(201))).isEqualTo("json-over-limit");
        assertThat(JsonDocument.read("x.json", new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'})
                        .findings())
                .extracting(Finding::code)
                .containsExactly("json-not-utf8");
    }

    @Test
    void a_byte_order_mark_is_forgiven() {
        assertThat(read("\uFEFF{\"a\":1}").findings()).isEmpty();
    }

    @Test
    void numbers_keep_every_digit() {
        String text = "[1.10, 1e400, 12345678901234567890, -0.0]";

        assertThat(new String(JsonText.pretty(read(text).content().orElseThrow()), UTF_8))
                .contains("1.10")
                .contains("1E+400")
                .contains("12345678901234567890");
    }

    @Test
    void json_is_written_the_same_way_everywhere() {
        assertThat(new String(
                        JsonText.pretty(
                                read("{\"č\":[1,{}],\"b\":[]}").content().orElseThrow()),
                        UTF_8))
                .isEqualTo("{\n  \"č\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n");
    }

    private static JsonDocument read(String text) {
        return JsonDocument.read("x.json", text.getBytes(UTF_8));
    }

    private static String code(String text) {
        JsonDocument document = read(text);
        assertThat(document.root()).isNull();
        return document.findings().get(0).code();
    }
}
