package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.validation.Payloads.codes;
import static si.kozolec.validation.Payloads.slice;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

class ModelChoiceTest {

    private static final String SCHEMA = """
            {"$schemaVersion":"1.2.0","type":"object","required":["id","type"],"properties":{"id":{"type":"string"},
             "type":{"type":"string","enum":["%s"]},"name":{"type":"string"}}}""";

    private final Judge judge = new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(
            "dataModel.Parking/Garage/schema.json", SCHEMA.formatted("Garage"),
            "dataModel.Parking-SI/Garage/schema.json", SCHEMA.formatted("Garage"),
            "dataModel.Homes/Garage/schema.json", SCHEMA.formatted("Garage"),
            "dataModel.Homes/House/schema.json", SCHEMA.formatted("Dwelling")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "x"                                                                                                | Parking-SI/Garage
                    "https://raw.githubusercontent.com/smart-data-models/dataModel.Parking/master/context.jsonld"      | Parking/Garage
                    ["https://smart-data-models.github.io/dataModel.Homes/context.jsonld","https://example.org/x"]     | Homes/Garage
                    "https://modeli.example.si/models/Homes/Garage/1.2.0/context.jsonld"                               | Homes/Garage
                    "https://modeli.example.si/models/dataModel.Parking/Garage/latest/context.jsonld"                  | Parking/Garage
                    """)
    void the_context_decides_among_models_of_one_type_and_then_the_nation(String context, String model) {
        String payload = "{\"id\":\"urn:x:1\",\"type\":\"Garage\",\"@context\":" + context + "}";

        Judgement judgement = judge.judge(slice(payload), Wanted.DEFAULT, "x.json");

        assertThat(judgement.model()).hasToString(model);
        assertThat(judgement.version()).isEqualTo(Version.of(1, 2, 0));
        assertThat(judgement.candidates())
                .hasSize(2)
                .doesNotContain(ModelId.parse(model).orElseThrow());
        assertThat(codes(judgement)).containsExactly("model-chosen");
        assertThat(judgement.conforms()).isTrue();
    }

    @Test
    void a_type_that_no_folder_is_called_by_is_looked_for_in_the_schemas() {
        Judgement judgement = judge.judge(slice("{\"id\":\"urn:x:1\",\"type\":\"Dwelling\"}"), Wanted.DEFAULT, "x");

        assertThat(judgement.model()).hasToString("Homes/House");
        assertThat(judgement.findings()).isEmpty();
    }

    @Test
    void a_type_may_be_written_as_an_iri() {
        String payload = "{\"id\":\"urn:x:1\",\"type\":\"https://smartdatamodels.org/dataModel.Homes/Garage\"}";

        assertThat(judge.judge(slice(payload), Wanted.DEFAULT, "x").model()).hasToString("Homes/Garage");
    }

    @Test
    void an_entity_of_two_types_has_to_be_right_as_each_of_them() {
        String part = """
                {"$schemaVersion":"1.0.0","type":"object","required":["id","type"%s],"properties":{"id":{"type":"string"},
                 "type":{"type":"string","enum":["%s"]},"%s":{"type":"number","description":"Property. It"}}}""";
        Judge two = new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(
                "dataModel.A/Sensor/schema.json", part.formatted("", "Sensor", "level"),
                "dataModel.B/Lamp/schema.json", part.formatted(",\"power\"", "Lamp", "power")))));
        String entity = """
                {"id":"urn:x:1","type":["Sensor","Lamp"],"level":{"type":"Property","value":1},
                 "power":{"type":"Property","value":%s},"odd":{"type":"Property","value":3}}""";

        Judgement wrong = two.judge(slice(entity.formatted("\"much\"")), Wanted.DEFAULT, "x");
        Judgement right = two.judge(slice(entity.formatted("5")), Wanted.DEFAULT, "x");

        assertThat(wrong.model()).hasToString("A/Sensor");
        assertThat(wrong.findings().stream().map(one -> one.severity().code() + " " + one.code() + " " + one.pointer()))
                .containsExactlyInAnyOrder(
                        "info type-chosen /type/0",
                        "info model-also /type",
                        "info type-chosen /type/1",
                        "error type-wrong /power/value",
                        "warning attribute-unknown /odd");
        assertThat(right.conforms()).isTrue();
        assertThat(right.candidates()).isEmpty();
        Wanted named = new Wanted(new ModelId("A", "Sensor"), null, null, true, Wanted.MOST_FINDINGS);
        assertThat(two.judge(slice(entity.formatted("\"much\"")), named, "x").findings().stream()
                        .filter(Finding::isError)
                        .map(Finding::pointer))
                .as("asked for one model, the other only tells what it knows")
                .containsExactly("/odd");
    }

    @Test
    void inside_a_value_only_what_no_type_knows_is_unknown() {
        String model = """
                {"$schemaVersion":"1.0.0","type":"object","required":["id","type"],"properties":{"id":{"type":"string"},
                 "type":{"type":"string","enum":["%s"]}%s}}""";
        String place = """
                ,"place":{"type":"object","description":"Property. It","properties":{"%s":{"type":"string"}}}""";
        Judge two = new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(
                "dataModel.A/Sensor/schema.json", model.formatted("Sensor", ""),
                "dataModel.B/Lamp/schema.json", model.formatted("Lamp", place.formatted("town")),
                "dataModel.C/Pole/schema.json", model.formatted("Pole", place.formatted("street"))))));
        String entity = """
                {"id":"urn:x:1","type":[%s],"place":{"type":"Property","value":{"town":"t","street":"s","odd":1}}}""";

        assertThat(unknown(two, entity.formatted("\"Sensor\",\"Lamp\"")))
                .containsExactly("/place/value/street", "/place/value/odd");
        assertThat(unknown(two, entity.formatted("\"Lamp\",\"Pole\",\"Sensor\"")))
                .containsExactly("/place/value/odd");
    }

    private static List<String> unknown(Judge judge, String entity) {
        return judge.judge(slice(entity), Wanted.DEFAULT, "x").findings().stream()
                .filter(finding -> finding.code().equals("attribute-unknown"))
                .map(Finding::pointer)
                .toList();
    }

    @Test
    void an_entity_without_type_is_told_to_have_one_and_an_unknown_one_gets_the_nearest() {
        assertThat(codes(judge.judge(slice("{\"id\":\"urn:x:1\"}"), Wanted.DEFAULT, "x")))
                .containsExactly("type-missing");
        assertThat(judge.judge(slice("{\"type\":\"Garagge\"}"), Wanted.DEFAULT, "x")
                        .findings()
                        .get(0)
                        .hint()
                        .sl())
                .isEqualTo("Ste mislili Garage?");
    }

    @Test
    void each_entity_of_a_notification_is_judged_and_points_into_the_whole() {
        String payload = """
                {"id":"urn:n:1","type":"Notification","data":[
                  {"id":"urn:x:1","type":"Dwelling","name":"a"},
                  {"id":"urn:x:2","type":"Dwelling","name":7}]}""";

        assertThat(judge.judgeEach(slice(payload), Wanted.DEFAULT, "x")).hasSize(2);
        assertThat(judge.judge(slice(payload), Wanted.DEFAULT, "x").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/data/1/name");
                    assertThat(finding.line()).isEqualTo(3);
                });
    }

    @Test
    void in_a_stream_the_choice_is_told_once() {
        String payload = "{\"id\":\"urn:x:1\",\"type\":\"Garage\"}";
        byte[] bytes = payload.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Judgement later =
                judge.judge(new si.kozolec.payload.Slice(bytes, 0, bytes.length, 7, 8, 1, ""), Wanted.DEFAULT, "x");

        assertThat(later.clean()).isTrue();
        assertThat(later.model()).hasToString("Parking-SI/Garage");
        assertThat(later.candidates()).hasSize(2);
    }
}
