package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Origin;
import si.kozolec.model.Status;
import si.kozolec.model.Unit;
import si.kozolec.model.Version;

class ModelReaderTest {

    private static final ModelId NATIONAL = new ModelId("Parking-SI", "ParkingSpot");
    private static final ModelId IMPORTED = new ModelId("Parking", "ParkingSpot");

    private final Map<String, String> files = new HashMap<>();

    @Test
    void a_model_of_ours_is_read_with_its_texts_in_both_languages() {
        national();
        ModelVersion model = read(NATIONAL);

        assertThat(model.findings()).isEmpty();
        assertThat(model.version()).isEqualTo(Version.of(1, 2, 0));
        assertThat(model.status()).isEqualTo(Status.DEPRECATED);
        assertThat(model.successor()).isEqualTo("Parking-SI/Spot");
        assertThat(model.title()).isEqualTo(new LocalizedText("Parkirno mesto", "Parking spot"));
        assertThat(model.description().sl()).isEqualTo("Eno mesto.");
        assertThat(model.description().en()).isEqualTo("One place for one car.");
        assertThat(model.keywords()).containsEntry(Language.SL, List.of("parkirišče"));
        assertThat(model.tags()).containsExactly("parking", "city");
        assertThat(model.license()).isEqualTo("CC-BY-4.0");
        assertThat(model.publisher())
                .satisfies(party -> assertThat(party.name().sl()).isEqualTo("Ministrstvo"));
        assertThat(model.domains()).containsExactly("SmartCities");
        assertThat(model.entityType()).isEqualTo("ParkingSpot");
        assertThat(model.required()).containsExactlyInAnyOrder("id", "type", "width");
        assertThat(model.adopters()).singleElement().satisfies(party -> {
            assertThat(party.name().en()).isEqualTo("Mestna občina Kranj");
            assertThat(party.email()).isEqualTo("x@kranj.si");
        });
        assertThat(model.references()).containsExactly("data-models-SI/common-schema.json");
    }

    @Test
    void a_reader_that_lets_go_of_files_reads_the_same_again() {
        national();
        ModelReader kept = new ModelReader(MemoryFiles.ofTexts(files));

        assertThat(kept.readAndForget(NATIONAL)).isEqualTo(read(NATIONAL));
        assertThat(kept.readAndForget(NATIONAL)).isEqualTo(read(NATIONAL));
    }

    @Test
    void attributes_are_read_at_every_depth() {
        national();
        ModelVersion model = read(NATIONAL);

        assertThat(model.allAttributes().map(Attribute::path))
                .containsExactly(
                        "name",
                        "location",
                        "address",
                        "address/street",
                        "type",
                        "width",
                        "hours",
                        "hours/opens",
                        "seen");
        Attribute width = attribute(model, "width");
        assertThat(width.kind()).isEqualTo(AttributeKind.PROPERTY);
        assertThat(width.types()).containsExactly("number");
        assertThat(width.unit()).isEqualTo(new Unit("metres", "MTR"));
        assertThat(width.modelUri()).isEqualTo("https://schema.org/width");
        assertThat(width.required()).isTrue();
        assertThat(width.label()).isEqualTo(new LocalizedText("Širina", "Width"));
        assertThat(width.description()).isEqualTo(new LocalizedText("Kako široko je.", "How wide it is."));
        assertThat(attribute(model, "location").kind()).isEqualTo(AttributeKind.GEO_PROPERTY);
        assertThat(attribute(model, "hours").itemTypes()).containsExactly("object");
        assertThat(attribute(model, "hours/opens").required()).isTrue();
        assertThat(attribute(model, "hours/opens").formats()).containsExactly("time");
        assertThat(attribute(model, "seen").enumeration()).containsExactly("yes", "no", "1");
        assertThat(attribute(model, "address/street").label().sl())
                .as("shared by all models")
                .isEqualTo("Ulica");
    }

    @Test
    void terms_leave_to_the_core_what_is_the_cores() {
        national();

        assertThat(read(NATIONAL).terms())
                .containsEntry("ParkingSpot", "https://smartdatamodels.org/dataModel.Parking/ParkingSpot")
                .containsEntry("width", "https://schema.org/width")
                .containsEntry("name", "https://smartdatamodels.org/name")
                .containsEntry("opens", "https://w3id.org/kozolec/terms/Parking-SI/opens")
                .doesNotContainKeys("location", "type", "id");
    }

    @Test
    void a_published_iri_never_changes() {
        national();
        files.put(
                ".kozolec/dataModel.Parking-SI/ParkingSpot/record.json",
                "{\"version\":\"1.2.0\",\"status\":\"published\",\"terms\":{\"width\":\"https://old.example/width\"}}");

        assertThat(read(NATIONAL).terms())
                .containsEntry("width", "https://old.example/width")
                .containsEntry("name", "https://smartdatamodels.org/name");
    }

    @Test
    void an_imported_model_is_read_with_what_lies_beside_it_in_our_own_folder() {
        files.put("dataModel.Parking/ParkingSpot/schema.json", """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","$schemaVersion":"0.0.",
                 "$id":"https://smart-data-models.github.io/dataModel.Other/ParkingSpot/schema.json",
                 "title":"Smart Data Models - Parking / Parking Spot","modelTags":"",
                 "properties":{"temperature":{"type":"number"}}}""");
        files.put(
                ".kozolec/dataModel.Parking/ParkingSpot/texts.sl.json",
                "{\"title\":\"Parkirno mesto\",\"attributes\":{\"temperature\":{\"label\":\"Toplota\"}}}");
        files.put(
                "data-models/specs/AllSubjects/official_list_data_models.json",
                "{\"officialList\":[{\"repoName\":\"dataModel.Parking\",\"domains\":[\"SmartCities\"]}]}");
        ModelVersion model = read(IMPORTED);

        assertThat(model.title()).isEqualTo(new LocalizedText("Parkirno mesto", "Parking Spot"));
        assertThat(model.version()).isEqualTo(Version.of(0, 0, 1));
        assertThat(model.status()).isEqualTo(Status.PUBLISHED);
        assertThat(model.tags()).isEmpty();
        assertThat(model.license()).isEmpty();
        assertThat(model.domains()).containsExactly("SmartCities");
        assertThat(model.publisher())
                .satisfies(party -> assertThat(party.name().en()).isEqualTo("Smart Data Models"));
        assertThat(attribute(model, "temperature").label().sl()).isEqualTo("Toplota");
        assertThat(model.terms())
                .containsEntry("temperature", "https://smartdatamodels.org/dataModel.Parking/temperature");
        assertThat(model.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("version-malformed", "id-wrong", "license-missing");
    }

    @Test
    void the_repositorys_own_record_tells_what_it_has_published() {
        national();
        Origin origin = new Origin("https://github.com/x/y", "abc", "dataModel.Parking/ParkingSpot", "MIT");
        Finding finding = Finding.in("a.json", "/x", si.kozolec.model.Severity.ERROR, "reference-unresolved", "r")
                .at(3, 4);
        ModelRecord record = new ModelRecord(
                Version.of(3, 0, 0),
                Status.QUARANTINED,
                "A/B",
                "sha256-1",
                origin,
                Map.of("b", "urn:b", "a", "urn:a"),
                List.of(finding));
        files.put(ModelRecord.path(NATIONAL), new String(record.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        ModelVersion model = read(NATIONAL);

        assertThat(ModelRecord.read(record.bytes())).contains(record);
        assertThat(model.version()).isEqualTo(Version.of(3, 0, 0));
        assertThat(model.status()).isEqualTo(Status.QUARANTINED);
        assertThat(model.successor()).isEqualTo("A/B");
        assertThat(model.origin()).isEqualTo(origin);
        assertThat(model.findings()).contains(finding);
    }

    @Test
    void a_broken_record_is_told() {
        national();
        for (String broken :
                List.of("{", "[]", "{}", "{\"status\":\"lost\"}", "{\"status\":\"published\",\"version\":\"x\"}")) {
            files.put(ModelRecord.path(NATIONAL), broken);
            assertThat(read(NATIONAL).findings())
                    .extracting(Finding::code)
                    .as(broken)
                    .containsExactly("record-unreadable");
        }
    }

    @Test
    void of_a_model_that_is_no_json_the_name_can_still_be_said() {
        files.put("dataModel.Parking/ParkingSpot/schema.json", "{ broken");
        ModelVersion model = read(IMPORTED);

        assertThat(model.id()).isEqualTo(IMPORTED);
        assertThat(model.title().en()).isEqualTo("Parking Spot");
        assertThat(model.version()).isNull();
        assertThat(model.attributes()).isEmpty();
        assertThat(model.findings()).extracting(Finding::code).containsExactly("json-invalid");
    }

    @Test
    void an_unknown_status_is_told_and_counts_as_published() {
        national();
        files.put("dataModel.Parking-SI/ParkingSpot/kozolec.json", "{\"status\":\"publishd\"}");
        ModelVersion model = read(NATIONAL);

        assertThat(model.status()).isEqualTo(Status.PUBLISHED);
        assertThat(model.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("status-unknown");
            assertThat(finding.hint().en()).contains("deprecated");
        });
    }

    @Test
    void attributes_of_something_that_contains_itself_end() {
        files.put("dataModel.Parking/ParkingSpot/schema.json", """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{"part":{"$ref":"#/$defs/Part"}},
                 "$defs":{"Part":{"type":"object","properties":{"name":{"type":"string"},"left":{"$ref":"#/$defs/Part"},
                 "right":{"$ref":"#/$defs/Part"}}}}}""");

        assertThat(read(IMPORTED).allAttributes().count()).isLessThan(50);
    }

    @Test
    void attributes_of_a_nest_of_definitions_are_read_in_no_time() {
        StringBuilder definitions = new StringBuilder();
        for (int level = 0; level < 40; level++) {
            definitions.append("\"D%d\":{\"allOf\":[{\"$ref\":\"#/$defs/D%d\"},{\"$ref\":\"#/$defs/D%d\"}]},"
                    .formatted(level, level + 1, level + 1));
        }
        files.put(
                "dataModel.Parking/ParkingSpot/schema.json",
                "{\"$ref\":\"#/$defs/D0\",\"$defs\":{" + definitions + "\"D40\":{\"properties\":{\"a\":true}}}}");

        assertThat(read(IMPORTED).attributes()).extracting(Attribute::path).containsExactly("a");
    }

    private void national() {
        String folder = "dataModel.Parking-SI/ParkingSpot/";
        files.put(folder + "schema.json", """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","$schemaVersion":"1.2.0","modelTags":"parking, city",
                 "$id":"https://w3id.org/kozolec/dataModel.Parking-SI/ParkingSpot/schema.json",
                 "title":"Kozolec - Parking-SI / ParkingSpot","description":"One place for one car.","license":"CC-BY-4.0",
                 "type":"object",
                 "allOf":[{"$ref":"../../data-models-SI/common-schema.json#/definitions/Commons"},
                  {"properties":{"type":{"type":"string","enum":["ParkingSpot"],"description":"Property. Always so"},
                   "width":{"type":"number","description":"Property. How wide it is. Model:'https://schema.org/width'. Units:'metres'"},
                   "hours":{"type":"array","description":"Property. When","items":{"type":"object","required":["opens"],
                     "properties":{"opens":{"type":"string","format":"time","description":"Property. From"}}}},
                   "seen":{"oneOf":[{"type":"string","enum":["yes","no"]},{"type":"integer","enum":[1]}]}},
                   "required":["width"]}],
                 "required":["id","type"]}""");
        files.put("data-models-SI/common-schema.json", """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","definitions":{"Commons":{"properties":{
                 "name":{"type":"string","description":"Property. Its name"},
                 "location":{"description":"GeoProperty. Where","oneOf":[{"type":"object","properties":{"type":{"enum":["Point"]},
                   "coordinates":{"type":"array"},"bbox":{"type":"array"}}}]},
                 "address":{"type":"object","description":"Property. Postal","properties":{"street":{"type":"string"}}}}}}}""");
        files.put(folder + "kozolec.json", """
                {"status":"deprecated","successor":"Parking-SI/Spot","domains":["SmartCities"],
                 "publisher":{"name":{"sl":"Ministrstvo","en":"Ministry"},"url":"https://www.gov.si/"}}""");
        files.put(folder + "texts.sl.json", """
                {"title":"Parkirno mesto","description":"Eno mesto.","keywords":["parkirišče"],
                 "attributes":{"width":{"label":"Širina","description":"Kako široko je."}}}""");
        files.put(folder + "texts.en.json", """
                {"title":"Parking spot","attributes":{"width":{"label":"Width"}}}""");
        files.put("data-models-SI/texts.sl.json", "{\"attributes\":{\"address/street\":{\"label\":\"Ulica\"}}}");
        files.put(folder + "ADOPTERS.yaml", """
                description: who
                currentAdopters:
                -
                 adopter: Ana
                 mail: x@kranj.si
                 organization: Mestna občina Kranj
                 project:
                -
                 adopter:
                 organization:
                """);
        files.put("dataModel.Parking-SI/context.jsonld", """
                {"@context":{"schema":"https://schema.org/","ParkingSpot":"https://smartdatamodels.org/dataModel.Parking/ParkingSpot",
                 "width":{"@id":"schema:width","@type":"x"},"location":"https://example.org/location","seen":"nonsense"}}""");
        files.put(
                "data-models/context/common-context.jsonld",
                "{\"@context\":{\"name\":\"https://smartdatamodels.org/name\"}}");
    }

    private ModelVersion read(ModelId id) {
        return new ModelReader(MemoryFiles.ofTexts(files)).read(id);
    }

    private static Attribute attribute(ModelVersion model, String path) {
        return model.allAttributes()
                .filter(a -> a.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
