package si.kozolec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.Severity;
import si.kozolec.schema.Resolution.Resolved;
import si.kozolec.schema.Resolution.Unresolved;

class SchemaLibraryTest {

    private static final String FROM = "dataModel.Parking/ParkingSpot/schema.json";

    private final Map<String, String> files = new HashMap<>(Map.of(
            FROM,
            "{\"$anchor\":\"top\",\"definitions\":{\"a/b~c\":{\"title\":\"odd\"},\"č x\":{\"title\":\"space\"}}}",
            "data-models/common-schema.json",
            "{\"definitions\":{\"GSMA-Commons\":{\"title\":\"upstream\"}}}",
            "data-models-SI/common-schema.json",
            "{\"definitions\":{\"GSMA-Commons\":{\"title\":\"own\"}}}",
            "dataModel.MachineLearning/ml-schema.json",
            "{\"title\":\"ml\"}",
            "dataModel.Odd/odd-schema.json",
            "{\"$id\":\"https://example.org/somewhere.json\",\"title\":\"alias\"}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smart-data-models.github.io/data-models/common-schema.json#/definitions/GSMA-Commons",
                "https://smart-data-models.github.com/data-models/common-schema.json#/definitions/GSMA-Commons",
                "https://raw.githubusercontent.com/smart-data-models/data-models/master/common-schema.json#/definitions/GSMA-Commons",
                "https://raw.githubusercontent.com/smart-data-models/data-models/refs/heads/master/common-schema.json#/definitions/GSMA-Commons",
                "https://raw.githubusercontent.com/smart-data-models/data-models/feature/x/common-schema.json#/definitions/GSMA-Commons",
                "https://github.com/smart-data-models/data-models/raw/master/common-schema.json#/definitions/GSMA-Commons",
                "https://github.com/smart-data-models/data-models/blob/master/common-schema.json#/definitions/GSMA-Commons",
                "https://w3id.org/kozolec/data-models/common-schema.json#/definitions/GSMA-Commons",
                "https://smart-data-models.github.io/data-models/common-schema.json/#/definitions/GSMA-Commons",
                "https://smart-data-models.github.io/Data-Models/Common-Schema.json#/definitions/GSMA-Commons",
                "../../data-models/common-schema.json#/definitions/GSMA-Commons",
            })
    void every_spelling_of_an_address_means_the_same_file(String reference) {
        assertThat(resolved(reference).node().path("title").asString()).isEqualTo("upstream");
    }

    @Test
    void a_part_is_found_by_its_own_id_and_data_are_no_parts() {
        files.put(FROM, """
                {"$id": "https://example.org/trees/tree", "title": "tree",
                 "properties": {
                   "id": {"type": "string"},
                   "nodes": {"type": "array", "items": {"$ref": "node"}},
                   "kind": {"enum": [{"$id": "leaf"}]}},
                 "definitions": {"n": {"$id": "node", "title": "node", "definitions": {"x": {"title": "inner"}},
                   "properties": {"subtree": {"$ref": "tree"}}}}}""");

        assertThat(resolved("node").node().path("title").asString()).isEqualTo("node");
        assertThat(resolved("https://example.org/trees/node").pointer()).isEqualTo("/definitions/n");
        assertThat(resolved("node#/definitions/x").node().path("title").asString())
                .isEqualTo("inner");
        assertThat(resolved("tree").pointer()).isEmpty();
        assertThat(resolved("tree").note()).isNull();
        assertThat(reason("leaf")).isEqualTo("reference-unresolved");
    }

    @Test
    void a_liberty_that_was_taken_is_noted() {
        assertThat(resolved("https://smart-data-models.github.io/dataModel.MLModel/ml-schema.json")
                        .note())
                .isEqualTo("reference-renamed");
        assertThat(resolved("https://smart-data-models.github.io/data-models/common-schema.json/")
                        .note())
                .isEqualTo("reference-slash");
        assertThat(resolved("https://smart-data-models.github.io/DATA-models/common-schema.json")
                        .note())
                .isEqualTo("reference-case");
        assertThat(resolved("https://example.org/somewhere.json").note()).isEqualTo("reference-alias");
        assertThat(resolved(
                                "https://raw.githubusercontent.com/x/incubated/master/A/dataModel.MachineLearning/ml-schema.json")
                        .note())
                .isEqualTo("reference-moved");
        assertThat(resolved("../../data-models/common-schema.json").note()).isNull();
    }

    @Test
    void our_own_shared_schema_stands_in_until_upstreams_is_there() {
        files.remove("data-models/common-schema.json");
        Resolved found = resolved(
                "https://smart-data-models.github.io/data-models/common-schema.json#/definitions/GSMA-Commons");

        assertThat(found.node().path("title").asString()).isEqualTo("own");
        assertThat(found.path()).isEqualTo("data-models-SI/common-schema.json");
        assertThat(found.note()).isEqualTo("reference-own-commons");
    }

    @Test
    void geojson_is_built_in() {
        assertThat(resolved("https://geojson.org/schema/Polygon.json")
                        .node()
                        .at("/properties/type/enum/0")
                        .asString())
                .isEqualTo("Polygon");
        assertThat(resolved("http://json-schema.org/geojson/geometry.json#/").node())
                .isNotNull();
    }

    @Test
    void pointers_are_unescaped_and_percent_decoded() {
        assertThat(resolved("#/definitions/a~1b~0c").node().path("title").asString())
                .isEqualTo("odd");
        assertThat(resolved("#/definitions/%C4%8D%20x").node().path("title").asString())
                .isEqualTo("space");
        assertThat(resolved("#top").pointer()).isEmpty();
    }

    @Test
    void a_reference_that_leads_nowhere_says_why() {
        assertThat(reason("https://example.org/nowhere.json")).isEqualTo("reference-unresolved");
        assertThat(reason("../../../outside.json")).isEqualTo("reference-unresolved");
        assertThat(reason("#/definitions/missing")).isEqualTo("reference-pointer");
        assertThat(reason("#missing")).isEqualTo("reference-pointer");
        assertThat(reason("classpath:/si/kozolec/schema/geojson.json")).isEqualTo("reference-unresolved");
        assertThat(reason("file:///etc/passwd")).isEqualTo("reference-unresolved");
        assertThat(reason("%")).isEqualTo("reference-unresolved");
        assertThat(reason("https://geojson.org/schema/Circle.json")).isEqualTo("reference-pointer");
    }

    @Test
    void an_alias_that_two_files_share_means_neither() {
        files.put("dataModel.Odd/other-schema.json", "{\"$id\":\"https://example.org/somewhere.json\"}");

        assertThat(reason("https://example.org/somewhere.json")).isEqualTo("reference-unresolved");
    }

    @Test
    void a_finding_gets_the_line_of_its_pointer() {
        files.put("a.json", "{\n  \"x\": [\n    1,\n    {\n      \"y\": true\n    }\n  ]\n}");
        List<Finding> findings = List.of(
                Finding.in("a.json", "/x/1/y", Severity.INFO, "duplicate-key"),
                Finding.in("a.json", "/x/1", Severity.INFO, "duplicate-key"),
                Finding.in("a.json", "/x", Severity.INFO, "duplicate-key"),
                Finding.in("a.json", "", Severity.INFO, "duplicate-key"),
                Finding.in("a.json", "/none", Severity.INFO, "duplicate-key"));

        assertThat(library().located(findings)).extracting(Finding::line).containsExactly(5, 4, 2, 1, 0);
    }

    private SchemaLibrary library() {
        return new SchemaLibrary(MemoryFiles.ofTexts(files));
    }

    private Resolved resolved(String reference) {
        Resolution resolution = library().resolve(FROM, "", reference);
        assertThat(resolution).as(reference).isInstanceOf(Resolved.class);
        return (Resolved) resolution;
    }

    private String reason(String reference) {
        Resolution resolution = library().resolve(FROM, "", reference);
        assertThat(resolution).as(reference).isInstanceOf(Unresolved.class);
        return ((Unresolved) resolution).reason();
    }
}
