package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaCheckTest {

    private final SchemaCheck check = new SchemaCheck();

    @Test
    void a_bundle_stands_however_untidy_its_source_was() {
        ModelId id = new ModelId("Test", "Thing");
        String messy = """
                {"$schema":"http://json-schema.org/draft-04/schema#","type":"strng","required":true,"min":3,"pattern":"(?i)",
                 "properties":{"a":{"items":[{"minimum":1,"exclusiveMinimum":true}]},"b":{"$ref":"#/definitions/B"}},
                 "definitions":{"B":{"properties":{"b":{"$ref":"#/definitions/B"}}}}}""";
        SchemaLibrary library = new SchemaLibrary(MemoryFiles.ofTexts(Map.of(id.folder() + "/schema.json", messy)));

        assertThat(check.check(SchemaBundle.of(library, id), "x")).isEmpty();
    }

    @Test
    void what_is_no_schema_is_told_with_its_place() {
        assertThat(check.check(bundle("{\"properties\":{\"a\":{\"type\":\"strng\"}}}"), "x.json"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("schema-invalid");
                    assertThat(finding.file()).isEqualTo("x.json");
                    assertThat(finding.pointer()).isEqualTo("/properties/a/type");
                });
    }

    @Test
    void a_reference_out_of_the_bundle_is_refused_and_never_fetched() {
        for (String reference :
                List.of("https://example.org/x.json", "#/$defs/missing", "file:///etc/passwd", "classpath:x.json")) {
            assertThat(check.check(bundle("{\"items\":{\"$ref\":\"" + reference + "\"}}"), "x"))
                    .as(reference)
                    .extracting(Finding::code)
                    .containsExactly("schema-unusable");
        }
    }

    private static SchemaBundle bundle(String schema) {
        ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(schema);
        return new SchemaBundle(node, List.of(), List.of());
    }
}
