package si.kozolec.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Finding;

class SampleReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_table_is_read_whatever_separates_its_cells(String delimiter) {
        Sample sample = read("name,free,open\nCenter,35,da\nVzhod,10,ne\n".replace(",", delimiter), "");

        assertThat(sample.form()).isEqualTo(SampleForm.TABLE);
        assertThat(sample.entities()).isEqualTo(2);
        assertThat(field(sample, "name").types()).containsExactly("string");
        assertThat(field(sample, "free").types()).containsExactly("integer");
        assertThat(field(sample, "open").types()).containsExactly("boolean");
        assertThat(sample.findings()).isEmpty();
    }

    @Test
    void numbers_with_commas_days_and_moments_are_read_as_in_slovenia() {
        Sample sample = read(
                "a;b;c;d;šifra\n0,71;1.234,5;1. 2. 2026;1. 7. 2026 10:15;00123\n12;0;3.4.2026;2. 1. 2026 9:05;7\n", "");

        assertThat(sample.keyValues().get(0).toString())
                .isEqualTo(
                        "{\"a\":0.71,\"b\":1234.5,\"c\":\"2026-02-01\",\"d\":\"2026-07-01T10:15:00+02:00\",\"šifra\":\"00123\"}");
        assertThat(field(sample, "c").format()).isEqualTo("date");
        assertThat(field(sample, "d").format()).isEqualTo("date-time");
        assertThat(field(sample, "šifra").types()).containsExactly("string");
    }

    @Test
    void quotes_marks_and_line_breaks_in_cells_are_no_trouble() {
        Sample sample = read("\uFEFFname;note\n\"Vzhod; spodnji\";\"prva\nvrstica \"\"ena\"\"\"\n", "x.csv");

        assertThat(sample.keyValues().get(0).path("name").asString()).isEqualTo("Vzhod; spodnji");
        assertThat(sample.keyValues().get(0).path("note").asString()).isEqualTo("prva\nvrstica \"ena\"");
    }

    @Test
    void latitude_and_longitude_become_a_place() {
        Sample sample = read("ID;Geografska širina;Geografska dolžina\n7;46,05;14,5\n", "");

        assertThat(sample.keyValues().get(0).toString())
                .isEqualTo("{\"id\":7,\"location\":{\"type\":\"Point\",\"coordinates\":[14.5,46.05]}}");
        assertThat(field(sample, "location").isGeometry()).isTrue();
    }

    @Test
    void columns_with_paths_become_objects() {
        Sample sample = read("address.streetAddress,address.postalCode\nTrg 1,1000\n", "x.csv");

        assertThat(sample.keyValues().get(0).at("/address/streetAddress").asString())
                .isEqualTo("Trg 1");
    }

    @Test
    void tables_of_old_programs_are_read_and_it_is_told() {
        byte[] old = "ime;število\nČrnuče;3\n".getBytes(Charset.forName("windows-1250"));
        byte[] wide = "\uFEFFime;število\nČrnuče;3\n".getBytes(StandardCharsets.UTF_16LE);

        for (byte[] bytes : new byte[][] {old, wide}) {
            Sample sample = read(bytes, "x.csv", null);
            assertThat(field(sample, "ime").values().get(0).asString()).isEqualTo("Črnuče");
            assertThat(codes(sample)).contains("table-encoding");
        }
    }

    @Test
    void a_packed_table_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray(), "x.csv.gz", null).entities()).isEqualTo(1);
        byte[] broken = Arrays.copyOf(packed.toByteArray(), 15);
        assertThat(codes(read(broken, "x.csv.gz", null))).containsExactly("payload-gzip-broken");
    }

    @Test
    void ragged_rows_are_told_with_their_line() {
        Sample sample = read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n", "x.csv");

        assertThat(sample.entities()).isEqualTo(3);
        assertThat(codes(sample)).containsExactly("table-ragged", "table-ragged-more");
        assertThat(sample.findings().get(0).line()).isEqualTo(3);
        assertThat(sample.findings().get(0).message().en()).contains("2 cells").contains("3 columns");
    }

    @Test
    void headings_that_are_missing_or_twice_are_told() {
        Sample sample = read("a,,a\n1,2,3\n", "x.csv");

        assertThat(codes(sample)).containsExactlyInAnyOrder("table-heading-missing", "table-heading-twice");
        assertThat(sample.fields().stream().map(Field::name)).containsExactly("a", "column2", "a_3");
    }

    @Test
    void a_table_without_headings_or_without_rows_is_no_sample() {
        assertThat(codes(read("1,2,3\n4,5,6\n", "x.csv"))).containsExactly("table-no-header");
        assertThat(codes(read("a,b\n", "x.csv"))).containsExactly("table-no-rows");
        assertThat(codes(read("", "x.csv"))).containsExactly("payload-empty");
    }

    @Test
    void ten_thousand_columns_are_bounded() {
        StringBuilder header = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < 10_000; column++) {
            header.append("c").append(column).append(',');
            row.append(column).append(',');
        }
        Sample sample = read(header + "\n" + row + "\n", "x.csv");

        assertThat(sample.fields()).hasSize(SampleReader.MOST_FIELDS);
        assertThat(codes(sample)).containsExactly("table-columns-many");
        assertThat(sample.findings().get(0).message().sl()).contains("10000");
    }

    @Test
    void rows_are_bounded_and_the_rest_is_told() {
        Sample sample = read("a,b\n" + "1,2\n".repeat(5_000), "x.csv");

        assertThat(sample.entities()).isEqualTo(SampleReader.MOST_ENTITIES);
        assertThat(sample.more()).isTrue();
    }

    @Test
    void formulas_are_text_and_told() {
        Sample sample = read("name,sum\nx,\"=SUM(A1:A3)\"\ny,-3\n", "x.csv");

        assertThat(field(sample, "sum").types()).containsExactly("string");
        assertThat(codes(sample)).containsExactly("table-formula");
    }

    @Test
    void spreadsheets_and_other_files_are_told_for_what_they_are() {
        assertThat(codes(read(new byte[] {'P', 'K', 3, 4, 0, 0}, "x.xlsx", null)))
                .containsExactly("sample-spreadsheet");
        assertThat(codes(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0}, "x.csv", null)))
                .containsExactly("sample-binary");
    }

    @Test
    void entities_are_read_in_every_shape() {
        assertThat(read("{\"id\":\"urn:a:1\",\"speed\":3}", "").form()).isEqualTo(SampleForm.KEY_VALUES);
        Sample normalized = read(
                "{\"id\":\"urn:a:1\",\"speed\":{\"type\":\"Property\",\"value\":3,\"unitCode\":\"KMH\"},"
                        + "\"refRoad\":{\"type\":\"Relationship\",\"object\":\"urn:b:1\"}}",
                "");
        assertThat(normalized.form()).isEqualTo(SampleForm.NORMALIZED);
        assertThat(field(normalized, "speed").unit()).isEqualTo("KMH");
        assertThat(field(normalized, "refRoad").kind()).isEqualTo(AttributeKind.RELATIONSHIP);
        Sample second = read(
                "{\"id\":\"a\",\"type\":\"Car\",\"speed\":{\"type\":\"Number\",\"value\":3,"
                        + "\"metadata\":{\"unitCode\":{\"type\":\"Text\",\"value\":\"KMH\"}}}}",
                "");
        assertThat(second.form()).isEqualTo(SampleForm.NGSI_V2);
        assertThat(field(second, "speed").unit()).isEqualTo("KMH");
        assertThat(second.types()).containsExactly("Car");
    }

    @Test
    void arrays_lines_notifications_and_features_are_opened() {
        assertThat(read("[{\"a\":1},{\"a\":2,\"b\":3}]", "").entities()).isEqualTo(2);
        assertThat(read("{\"a\":1}\n{\"a\":2}\n", "x.ndjson").entities()).isEqualTo(2);
        assertThat(read(
                                "{\"type\":\"Notification\",\"subscriptionId\":\"s\",\"data\":[{\"type\":\"Car\",\"a\":1}]}",
                                "")
                        .types())
                .containsExactly("Car");
        Sample features = read(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + "{\"type\":\"Point\",\"coordinates\":[14,46]},\"properties\":{\"a\":1}}]}",
                "");
        assertThat(features.form()).isEqualTo(SampleForm.GEOJSON);
        assertThat(features.fields().stream().map(Field::name)).containsExactlyInAnyOrder("a", "location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2", "nonsense", "\"text\"", "3", "NaN", "{\"a\": NaN}", "<html></html>"})
    void what_is_no_entity_says_why(String payload) {
        Sample sample = read(payload, "x.json");

        assertThat(sample.isEmpty()).isTrue();
        assertThat(sample.findings()).isNotEmpty().allMatch(Finding::isError);
    }

    @Test
    void json_in_another_encoding_too_deep_or_with_names_twice_is_told() {
        assertThat(codes(read("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE), "x.json", null)))
                .containsExactly("payload-other-encoding");
        assertThat(codes(read("[".repeat(100_000), ""))).isNotEmpty();
        assertThat(codes(read("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}", "")))
                .contains("nesting-over-limit");
        assertThat(codes(read("{\"a\":1,\"a\":2}", ""))).contains("duplicate-key");
    }

    private static Sample read(String payload, String file) {
        return read(payload.getBytes(StandardCharsets.UTF_8), file, null);
    }

    private static Sample read(byte[] payload, String file, @Nullable String mediaType) {
        try {
            return SampleReader.read(new ByteArrayInputStream(payload), file, mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(Sample sample, String name) {
        return sample.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Sample sample) {
        return sample.findings().stream().map(Finding::code).toList();
    }
}
