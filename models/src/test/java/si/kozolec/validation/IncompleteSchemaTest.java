package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.payload.Slice;

/** Who judges by a schema with parts missing is told: what nobody could look at is not thereby right. */
class IncompleteSchemaTest {

    private static final ModelId BENCH = new ModelId("Park", "Bench");
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
              "id": {"type": "string"}, "type": {"const": "Bench"}, "seats": {"type": "integer"},
              "wood": {"$ref": "wood.json"}, "paint": {"$ref": "https://paint.example/colours.json#/green"}}}""";

    private final Judge judge =
            new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(BENCH.folder() + "/schema.json", SCHEMA))));

    @Test
    void the_first_entity_tells_that_the_schema_has_gaps() {
        Judgement first = judge("{\"id\": \"urn:bench:1\", \"type\": \"Bench\", \"seats\": 3}", 0, false);

        assertThat(first.conforms()).isTrue();
        assertThat(first.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("schema-incomplete");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().en()).contains("Park/Bench", "(2)", "wood.json");
            assertThat(finding.message().sl()).contains("ni", "wood.json");
        });
    }

    @Test
    void those_after_it_do_not_tell_it_again() {
        assertThat(judge("{\"id\": \"urn:bench:2\", \"type\": \"Bench\", \"seats\": 3}", 1, false)
                        .findings())
                .isEmpty();
        assertThat(judge("{\"id\": \"urn:bench:3\", \"type\": \"Bench\", \"seats\": \"three\"}", 2, false)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("type-wrong");
    }

    @Test
    void strictly_it_is_an_error() {
        assertThat(judge("{\"id\": \"urn:bench:1\", \"type\": \"Bench\"}", 0, true)
                        .conforms())
                .isFalse();
    }

    @Test
    void a_whole_schema_is_not_spoken_of() {
        Judgement judgement = Payloads.nationalJudge()
                .judge(
                        Payloads.slice(Payloads.example(Payloads.PARKING).toString()),
                        Payloads.wanted(Payloads.PARKING, true),
                        "x.json");

        assertThat(judgement.findings()).isEqualTo(List.of());
    }

    private Judgement judge(String entity, long index, boolean strict) {
        byte[] bytes = entity.getBytes(StandardCharsets.UTF_8);
        return judge.judge(
                new Slice(bytes, 0, bytes.length, index, index + 1, 1, ""), Payloads.wanted(BENCH, strict), "x.ndjson");
    }
}
