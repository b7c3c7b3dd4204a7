package si.kozolec.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ZipFiles;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.ModelReader.Reading;

class ArtifactTest {

    private static final ModelId ID = new ModelId("Test-SI", "Thing");

    private final Map<String, String> files = new HashMap<>(Map.of(
            "dataModel.Test-SI/Thing/schema.json", """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{
              "owner":{"type":"string","description":"Relationship. Whose"},
              "seenAt":{"type":"string","format":"date-time","description":"Property. When"},
              "day":{"type":"string","format":"date","description":"Property. Which day"},
              "mixed":{"type":"string","format":"date","description":"Property. One","title":"x"},
              "inner":{"type":"object","description":"Property. In","properties":{"mixed":{"type":"number"}}},
              "location":{"description":"GeoProperty. Where"},
              "size":{"$ref":"../../data-models-SI/common-schema.json#/definitions/Size"}}}""",
            "dataModel.Test-SI/Thing/examples/example.json", "{}",
            "dataModel.Test-SI/Other/schema.json", "{}",
            "data-models-SI/common-schema.json", "{\"definitions\":{\"Size\":{\"type\":\"number\"},\"Unused\":{}}}",
            ".kozolec/dataModel.Test-SI/Thing/texts.sl.json", "{}"));

    @Test
    void a_context_gives_a_type_only_where_every_use_is_the_same() {
        assertThat(new String(ContextDocument.of(reading().model()), UTF_8)).isEqualTo("""
                {
                  "@context": {
                    "Thing": "https://w3id.org/kozolec/terms/Test-SI/Thing",
                    "day": "https://w3id.org/kozolec/terms/Test-SI/day",
                    "inner": "https://w3id.org/kozolec/terms/Test-SI/inner",
                    "mixed": "https://w3id.org/kozolec/terms/Test-SI/mixed",
                    "owner": {
                      "@id": "https://w3id.org/kozolec/terms/Test-SI/owner",
                      "@type": "@id"
                    },
                    "seenAt": "https://w3id.org/kozolec/terms/Test-SI/seenAt",
                    "size": "https://w3id.org/kozolec/terms/Test-SI/size"
                  }
                }
                """);
    }

    @Test
    void moments_have_types_only_for_readers_of_key_values() {
        assertThat(new String(ContextDocument.ofKeyValues(reading().model()), UTF_8))
                .contains("https://uri.etsi.org/ngsi-ld/DateTime\"")
                .contains("https://uri.etsi.org/ngsi-ld/Date\"")
                .contains("\"mixed\": \"https:");
    }

    @Test
    void an_archive_holds_what_the_model_needs_and_nothing_else() throws IOException {
        Reading reading = reading();
        byte[] archive = ModelArchive.of(tree(), reading.model(), reading.bundle());

        assertThat(ZipFiles.of(archive, ZipFiles.Limits.COLLECTION).filesUnder(""))
                .containsExactly(
                        ".kozolec/dataModel.Test-SI/Thing/texts.sl.json",
                        "data-models-SI/common-schema.json",
                        "dataModel.Test-SI/Thing/context.jsonld",
                        "dataModel.Test-SI/Thing/examples/example.json",
                        "dataModel.Test-SI/Thing/schema.bundled.json",
                        "dataModel.Test-SI/Thing/schema.json");
        assertThat(archive).isEqualTo(ModelArchive.of(tree(), reading.model(), reading.bundle()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getTimeLocal()).hasToString("1980-01-01T00:00");
        }
    }

    @Test
    void a_model_read_from_its_archive_is_the_same_model() throws IOException {
        Reading reading = reading();
        ModelFiles unpacked =
                ZipFiles.of(ModelArchive.of(tree(), reading.model(), reading.bundle()), ZipFiles.Limits.COLLECTION);

        assertThat(new ModelReader(unpacked).read(ID)).isEqualTo(reading.model());
    }

    @Test
    void the_digest_changes_when_something_changes_for_users_and_only_then() {
        String digest = digest();
        assertThat(digest).matches("sha256-[0-9a-f]{64}");

        files.put(".kozolec/dataModel.Test-SI/Thing/record.json", "{\"status\":\"published\"}");
        files.put("dataModel.Test-SI/Other/schema.json", "{\"title\":\"other\"}");
        files.put("data-models-SI/common-schema.json", "{\"definitions\":{\"Size\":{\"type\":\"number\"}}}");
        assertThat(digest()).isEqualTo(digest);

        files.put("data-models-SI/common-schema.json", "{\"definitions\":{\"Size\":{\"type\":\"integer\"}}}");
        String shared = digest();
        assertThat(shared).isNotEqualTo(digest);

        files.put("dataModel.Test-SI/Thing/examples/example.json", "{ }");
        assertThat(digest()).isNotEqualTo(shared);
    }

    private String digest() {
        return ModelDigest.of(tree(), ID, reading().bundle());
    }

    private Reading reading() {
        return new ModelReader(tree()).readWithBundle(ID);
    }

    private ModelFiles tree() {
        return MemoryFiles.ofTexts(files);
    }
}
