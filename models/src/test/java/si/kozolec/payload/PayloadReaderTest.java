package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Finding;
import si.kozolec.payload.Payloads.Cut;
import si.kozolec.payload.Payloads.Read;

class PayloadReaderTest {

    @Test
    void ndjson_is_cut_line_by_line() {
        Read read = Payloads.read("\uFEFF{\"a\":1}\r\n\n  {\"b\":\"č\"}  \n \t\n{\"c\":3}", "x.ndjson");

        assertThat(read.cuts())
                .containsExactly(
                        new Cut("{\"a\":1}", 0, 1, 1, ""),
                        new Cut("{\"b\":\"č\"}", 1, 3, 3, ""),
                        new Cut("{\"c\":3}", 2, 5, 1, ""));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void an_array_is_cut_into_its_elements() {
        Read read = Payloads.read(" [ {\"a\":[1,{\"x\":\"]},\\\"\"}]},\n\"č,\" , [[1],[2]],-1.5e3,{}\n]\n", "x.json");

        assertThat(read.cuts())
                .containsExactly(
                        new Cut("{\"a\":[1,{\"x\":\"]},\\\"\"}]}", 0, 1, 4, "/0"),
                        new Cut("\"č,\"", 1, 2, 1, "/1"),
                        new Cut("[[1],[2]]", 2, 2, 8, "/2"),
                        new Cut("-1.5e3", 3, 2, 18, "/3"),
                        new Cut("{}", 4, 2, 25, "/4"));
        assertThat(read.findings()).isEmpty();
        assertThat(Payloads.read("[]", "x.json")).isEqualTo(new Read(List.of(), List.of()));
    }

    @Test
    void one_document_is_one_entity_however_many_lines_it_has() {
        String document = "{\n  \"data\": [\n{\"a\": \"}\\\\\"},\n{\"b\": 2}\n]\n}";

        assertThat(Payloads.read("\n  " + document + "\n\n", "x.json").cuts())
                .containsExactly(new Cut(document, 0, 2, 3, ""));
        assertThat(Payloads.read("42", "x.json").texts()).containsExactly("42");
        assertThat(Payloads.read("<html>\n <body>\n</html>\n", "x.json").texts())
                .containsExactly("<html>\n <body>\n</html>");
    }

    @Test
    void lines_are_recognised_whatever_the_file_is_called() {
        assertThat(Payloads.read("{\"a\":1}\n{\"b\":2}\n", "-").texts()).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(Payloads.read("{\"a\":1},\n{\"b\":2}\n", "-").texts()).containsExactly("{\"a\":1},", "{\"b\":2}");
        assertThat(Payloads.read("{\"a\":1\n{\"b\":2}\n", "-").texts()).containsExactly("{\"a\":1", "{\"b\":2}");
        assertThat(Payloads.read("oops\n{\"b\":2}\n", "-").texts()).containsExactly("oops", "{\"b\":2}");
        assertThat(Payloads.read("[1]\n[2]\n", "x.jsonl").texts()).containsExactly("[1]", "[2]");
        assertThat(Layout.promisesLines("x", "application/x-ndjson; charset=utf-8"))
                .isTrue();
        assertThat(Layout.promisesLines("X.NDJSON.gz", null)).isTrue();
        assertThat(Layout.promisesLines("x.json", "application/json")).isFalse();
    }

    @Test
    void documents_that_follow_one_another_are_judged_and_told() {
        Read read = Payloads.read("{\n\"a\":1}\n{\n\"b\":2}\n{\n\"c\":3}", "x.json");

        assertThat(read.texts()).containsExactly("{\n\"a\":1}", "{\n\"b\":2}", "{\n\"c\":3}");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("payload-several");
            assertThat(finding.line()).isEqualTo(3);
        });
    }

    @Test
    void what_follows_a_document_is_told_with_its_place() {
        Read read = Payloads.read("{\n\"č\":1} rest\n{}", "x.json");

        assertThat(read.texts()).containsExactly("{\n\"č\":1}");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("json-goes-on");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(8);
        });
        assertThat(Payloads.read("[1]]", "x.json").codes()).containsExactly("json-goes-on");
        assertThat(Payloads.read("[1]\n{}", "x.json").codes()).containsExactly("json-goes-on");
    }

    @Test
    void an_array_that_is_built_wrongly_still_gives_its_elements() {
        Read read = Payloads.read("[{\"a\":1} {\"b\":2},\n, {\"c\":3}}, x y, \"a,b\"1, {\"d\":4},]", "x.json");

        assertThat(read.texts())
                .containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}}", "x y", "\"a,b\"1", "{\"d\":4}");
        assertThat(read.findings())
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(
                        tuple("json-comma-missing", 1, 10),
                        tuple("json-comma-extra", 2, 1),
                        tuple("json-comma-extra", 2, 33));
    }

    @Test
    void a_truncated_payload_gives_what_there_is() {
        assertThat(Payloads.read("[{\"a\":1},{\"b\":", "x.json").texts()).containsExactly("{\"a\":1}", "{\"b\":");
        assertThat(Payloads.read("[{\"a\":1},{\"b\":", "x.json").codes()).isEmpty();
        assertThat(Payloads.read("[{\"a\":1},\n", "x.json").codes()).containsExactly("json-ends-early");
        assertThat(Payloads.read("\n[{\"a\":1}", "x.json").findings())
                .extracting(finding -> finding.message().en())
                .containsExactly("The text ends too soon: the [ of line 2 is never closed.");
        assertThat(Payloads.read("[", "x.json").codes()).containsExactly("json-ends-early");
        assertThat(Payloads.read("{\"a\": [1,\n", "x.json").texts()).containsExactly("{\"a\": [1,");
        assertThat(Payloads.read("{\"a\":1}\n{\"b\":", "x.ndjson").texts()).containsExactly("{\"a\":1}", "{\"b\":");
    }

    @Test
    void nothing_at_all_is_told() {
        for (String nothing : List.of("", "\n", " \r\n\t", "\uFEFF", "\uFEFF\n")) {
            assertThat(Payloads.read(nothing, "x.json").codes()).containsExactly("payload-empty");
            assertThat(Payloads.read(nothing, "x.ndjson").codes()).containsExactly("payload-empty");
        }
    }

    @Test
    void other_encodings_and_archives_are_refused() throws IOException {
        assertThat(Payloads.read("{\"a\":1}".getBytes(UTF_16LE), "x.ndjson").codes())
                .containsExactly("payload-other-encoding");
        assertThat(Payloads.read("PK\u0003\u0004rest", "x.zip").codes()).containsExactly("payload-archive");
        assertThat(Payloads.read(new byte[] {'B', 'Z', 'h', '9', 0}, "x.bz2").codes())
                .containsExactly("payload-archive");
    }

    @Test
    void gzip_is_unpacked_on_the_way() throws IOException {
        byte[] packed = gzip("{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8));

        assertThat(Payloads.read(packed, "x.ndjson.gz").texts()).containsExactly("{\"a\":1}", "{\"b\":2}");
        Read cutOff = Payloads.read(Arrays.copyOf(packed, packed.length - 9), "x.ndjson.gz");
        assertThat(cutOff.codes()).containsExactly("payload-gzip-broken");
        assertThat(Payloads.read(new byte[] {0x1F, (byte) 0x8B}, "x.gz").codes())
                .containsExactly("payload-gzip-broken");
        assertThat(Payloads.read(new byte[] {0x1F, (byte) 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, "x.gz")
                        .codes())
                .containsExactly("payload-gzip-broken");
    }

    @Test
    void a_packed_file_that_explodes_is_stopped() throws IOException {
        byte[] bomb = gzip(new byte[80 * 1024 * 1024]);

        assertThat(Payloads.read(bomb, "x.ndjson").codes()).contains("payload-gzip-growth");
    }

    @Test
    void an_entity_over_the_limit_is_told_and_the_next_is_read() {
        int times = Limits.LONGEST_ENTITY / 10 + 1;
        for (String[] payload : List.of(
                new String[] {"{\"a\":1}\n{\"b\":\"", "\"}\n{\"c\":3}\n", "x.ndjson", ""},
                new String[] {"[{\"a\":1},\n{\"b\":\"", "\"},{\"c\":3}]", "x.json", "/1"})) {
            Read read = Payloads.read(
                    new SequenceInputStream(
                            new ByteArrayInputStream(payload[0].getBytes(UTF_8)),
                            new SequenceInputStream(
                                    Payloads.repeated("0123456789".getBytes(UTF_8), times),
                                    new ByteArrayInputStream(payload[1].getBytes(UTF_8)))),
                    payload[2],
                    1 << 20);

            assertThat(read.texts()).containsExactly("{\"a\":1}", "{\"c\":3}");
            assertThat(read.cuts().get(1).index()).isEqualTo(2);
            assertThat(read.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("entity-over-limit");
                assertThat(finding.line()).isEqualTo(2);
                assertThat(finding.column()).isEqualTo(1);
                assertThat(finding.pointer()).isEqualTo(payload[3]);
            });
        }
    }

    @Test
    void a_payload_that_is_nothing_but_wrong_is_given_up() {
        Read read = Payloads.read("[" + ",".repeat(5_000) + "]", "x.json");

        assertThat(read.findings()).hasSize(1_001);
        assertThat(read.codes()).endsWith("payload-given-up");
    }

    @Test
    void however_the_bytes_come_the_entities_are_the_same() {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            boolean lines = random.nextBoolean();
            byte[] payload = (lines ? randomLines(random) : randomArray(random)).getBytes(UTF_8);
            String file = lines ? "x.ndjson" : "x.json";
            Read whole = Payloads.read(payload, file);
            for (int split = 0; split < 8; split++) {
                int blockSize = 4 + random.nextInt(60);
                int portion = 1 + random.nextInt(20);
                Read pieces = Payloads.read(new Portions(payload, portion), file, blockSize);
                assertThat(pieces).as(new String(payload, UTF_8)).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_file_is_read_in_one_go_and_a_stream_as_it_comes(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("č šest.ndjson"), "{\"a\":1}\n{\"b\":2}\n");
        try (PayloadReader reader = PayloadReader.open(path, "č šest.ndjson", bytes -> {})) {
            assertThat(reader.next())
                    .hasValueSatisfying(block -> assertThat(block.entities()).isEqualTo(2));
            assertThat(reader.lastGiven()).isTrue();
            assertThat(reader.next()).isEmpty();
        }
        Portions dripping = new Portions("{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8), 9);
        try (PayloadReader reader = Payloads.reader(dripping, "-", 1 << 18)) {
            assertThat(reader.next())
                    .hasValueSatisfying(block -> assertThat(block.entities()).isEqualTo(1));
        }
    }

    @Test
    void eight_bytes_at_once_find_the_same_as_one_by_one() {
        Random random = new Random(7);
        String signs = "{}[]\"\"\\,:yY_\u007f\u00fb\u00dd a1\n";
        for (int round = 0; round < 20_000; round++) {
            byte[] narrow = new byte[16 + random.nextInt(120)];
            for (int at = 0; at < narrow.length; at++) {
                narrow[at] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            narrow[0] = (byte) "{[\"".charAt(random.nextInt(3));
            byte[] wide = Arrays.copyOf(narrow, 1 << 16);
            int cut = random.nextInt(narrow.length);

            assertThat(end(wide, cut, narrow.length)).isEqualTo(end(narrow, cut, narrow.length));
            assertThat(counted(wide, narrow.length)).isEqualTo(counted(narrow, narrow.length));
        }
    }

    private static int end(byte[] bytes, int cut, int length) {
        Structure structure = new Structure();
        structure.begin();
        int end = structure.run(bytes, 0, cut);
        return end < 0 ? structure.run(bytes, cut, length) : end;
    }

    private static String counted(byte[] bytes, int length) {
        Lines lines = new Lines();
        lines.over(bytes, 0, length);
        return lines.line() + ":" + lines.column();
    }

    private static String randomLines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(8); line >= 0; line--) {
            text.append(random.nextInt(5) == 0 ? "" : randomValue(random)).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String randomArray(Random random) {
        List<String> values = new ArrayList<>();
        for (int value = random.nextInt(8); value >= 0; value--) {
            values.add(randomValue(random));
        }
        String comma = List.of(",", ", ", ",\n", "\n  ,").get(random.nextInt(4));
        String close = List.of("]", "]\n", "", "]x").get(random.nextInt(4));
        return (random.nextBoolean() ? "\n [" : "[") + String.join(comma, values) + close;
    }

    private static String randomValue(Random random) {
        List<String> values = List.of(
                "{\"a\":\"č€😀\\\\\"}",
                "{\"a\":[{\"b\":\"}]\\\"{[\"},[],{}],\"c\":-1.5e+3}",
                "\"\\u010d,\\\"\"",
                "12",
                "null",
                "[[\"]\"],[[]]]",
                "{\"long\":\"" + "x".repeat(random.nextInt(150)) + "\"}",
                "{\"broken\":",
                "{}}");
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Gives its bytes in portions, as a network does. */
    private static final class Portions extends ByteArrayInputStream {

        private final int portion;

        Portions(byte[] bytes, int portion) {
            super(bytes);
            this.portion = portion;
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, portion));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
