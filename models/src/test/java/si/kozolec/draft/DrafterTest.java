package si.kozolec.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import si.kozolec.identification.Identification;
import si.kozolec.identification.Identifier;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.OverlayFiles;
import si.kozolec.model.ZipFiles;
import si.kozolec.rules.Proposal;
import si.kozolec.rules.RuleBook;
import si.kozolec.rules.Surroundings;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import tools.jackson.databind.JsonNode;

class DrafterTest {

    private final ModelFiles national = Catalogues.builtIn();
    private final FilesSource models = new FilesSource(national);
    private final Identifier identifier = new Identifier(models, new Judge(models));

    DrafterTest() throws IOException {}

    @Test
    void a_table_becomes_a_model_that_only_people_can_complete() {
        Draft draft = draft(lifts(), "dvigala.csv", Optional.empty());

        assertThat(draft.model()).isEqualTo(new ModelId("Dvigala-SI", "Dvigala"));
        assertThat(errors(draft)).isEmpty();
        assertThat(codes(draft))
                .containsOnly(
                        "attribute-description",
                        "attribute-translation",
                        "attribute-unit",
                        "derived-from",
                        "model-metadata",
                        "model-tags",
                        "model-texts");
    }

    @Test
    void types_formats_enumerations_and_requirements_follow_from_the_rows() {
        JsonNode schema = json(draft(lifts(), "dvigala.csv", Optional.empty()), "schema.json");

        assertThat(schema.at("/properties/vrstaDvigala/enum").valueStream().map(JsonNode::asString))
                .containsExactly("osebno", "tovorno");
        assertThat(schema.at("/properties/nosilnostKg/type").asString()).isEqualTo("integer");
        assertThat(schema.at("/properties/vOkvari/type").asString()).isEqualTo("boolean");
        assertThat(schema.at("/properties/pregledan/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/location/$ref").asString())
                .isEqualTo("https://geojson.org/schema/Geometry.json");
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .contains("id", "type", "vrstaDvigala", "location")
                .doesNotContain("pregledan");
    }

    @Test
    void what_is_known_is_taken_over() {
        String payload =
                "{\"id\": \"urn:a:1\", \"type\": \"BicycleRack\", \"totalSpotNumber\": 12, \"averageSpotWidth\": 0.8}";
        Draft draft = draft(payload, "", Optional.empty());

        JsonNode schema = json(draft, "schema.json");
        assertThat(draft.model().name()).isEqualTo("BicycleRack");
        assertThat(schema.at("/properties/averageSpotWidth/description").asString())
                .startsWith("Property.")
                .contains("Units:'MTR'");
        assertThat(json(draft, "texts.sl.json")
                        .at("/attributes/totalSpotNumber/label")
                        .asString())
                .isNotBlank();
        JsonNode context = JsonDocument.read(
                        "context.jsonld",
                        draft.files()
                                .read(draft.model().subjectFolder() + "/context.jsonld")
                                .orElseThrow())
                .content()
                .orElseThrow();
        assertThat(context.at("/@context/totalSpotNumber").asString())
                .isEqualTo("https://smartdatamodels.org/dataModel.Parking/totalSpotNumber");
        assertThat(draft.reused().stream().map(Draft.Reused::attribute))
                .containsExactlyInAnyOrder("totalSpotNumber", "averageSpotWidth");
        assertThat(errors(draft)).isEmpty();
    }

    @Test
    void addresses_of_people_do_not_get_into_the_examples() {
        Draft draft = draft(lifts(), "dvigala.csv", Optional.empty());

        assertThat(draft.texts().values()).noneMatch(text -> text.contains("skrbnik1@"));
        assertThat(draft.gaps().stream().map(Draft.Gap::rule)).contains("attribute-privacy", "examples");
    }

    @Test
    void a_draft_may_have_a_name_and_leaves_the_context_of_a_subject_alone() {
        Draft draft = draft(lifts(), "x.csv", ModelId.parse("Building-SI/Lift"));

        assertThat(draft.texts().keySet()).allMatch(path -> path.startsWith("dataModel.Building-SI/Lift/"));
        assertThat(draft.gaps().stream().map(Draft.Gap::rule))
                .contains("context-covers")
                .doesNotContain("model-name");
        assertThat(errors(draft)).isEmpty();
    }

    @Test
    void nested_normalized_and_odd_payloads_become_models_too() {
        for (String payload : List.of(
                "{\"id\":\"urn:a:1\",\"type\":\"Thing\",\"a\":{\"type\":\"Property\",\"value\":{\"b\":[{\"c\":1}],\"d\":null}},"
                        + "\"r\":{\"type\":\"Relationship\",\"object\":\"urn:ngsi-ld:X:1\"}}",
                "[{\"a b\":1},{\"a-b\":\"x\"},{\"\":true},{\"1\":[1,\"a\"]}]",
                "{\"names\":{\"sl\":\"a\"},\"empty\":{},\"list\":[],\"Ž\":1.5}")) {
            Draft draft = draft(payload, "", Optional.empty());
            assertThat(errors(draft)).isEmpty();
        }
    }

    @Test
    void the_zip_holds_the_same_files() throws IOException {
        Draft draft = draft(lifts(), "dvigala.csv", Optional.empty());

        ModelFiles unpacked = ZipFiles.of(draft.zip(), ZipFiles.Limits.COLLECTION);

        assertThat(unpacked.filesUnder(""))
                .containsExactlyElementsOf(draft.texts().keySet());
    }

    @Test
    void what_people_must_do_is_told_in_both_languages() {
        Draft draft = draft(lifts(), "dvigala.csv", Optional.empty());

        assertThat(draft.gaps()).allSatisfy(gap -> {
            assertThat(gap.text().sl()).isNotBlank().doesNotContain("{");
            assertThat(gap.text().en()).isNotBlank().doesNotContain("{");
        });
        assertThat(draft.texts().get("dataModel.Dvigala-SI/Dvigala/DRAFT.md"))
                .contains("# Kaj je treba še narediti")
                .contains("# What is still to be done");
    }

    private static String lifts() {
        StringBuilder table = new StringBuilder("id;vrsta dvigala;nosilnost kg;v okvari;e-pošta;pregledan;location\n");
        for (int row = 1; row <= 30; row++) {
            table.append(row).append(row % 3 == 0 ? ";tovorno;" : ";osebno;").append(row * 10);
            table.append(row % 7 == 0 ? ";da;" : ";ne;")
                    .append("skrbnik")
                    .append(row)
                    .append("@obcina.si;");
            table.append(row % 2 == 0 ? "1. 2. 2026" : "")
                    .append(";POINT (14.")
                    .append(row)
                    .append(" 46.1)\n");
        }
        return table.toString();
    }

    private Draft draft(String payload, String file, Optional<ModelId> name) {
        Identification found = identifier.identify(payload.getBytes(StandardCharsets.UTF_8), file, null);
        return new Drafter(identifier.known()).draft(found, name);
    }

    private List<Finding> findings(Draft draft) {
        ModelFiles tree = new OverlayFiles(national, draft.files());
        return RuleBook.standard().check(new Proposal(tree, draft.model(), Surroundings.of(national)));
    }

    private List<Finding> errors(Draft draft) {
        return findings(draft).stream().filter(Finding::isError).toList();
    }

    private List<String> codes(Draft draft) {
        return findings(draft).stream().map(Finding::code).distinct().sorted().toList();
    }

    private static JsonNode json(Draft draft, String name) {
        String path = draft.model().folder() + "/" + name;
        return JsonDocument.read(path, draft.files().read(path).orElseThrow())
                .content()
                .orElseThrow();
    }
}
