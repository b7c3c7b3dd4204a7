package si.kozolec.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaBundleTest {

    private static final ModelId ID = new ModelId("Test", "Thing");
    private static final String HEAD = "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"";

    private final Map<String, String> files = new HashMap<>();

    @Test
    void a_reference_alone_is_replaced_by_what_it_means() {
        files.put(
                "data-models/common-schema.json",
                json("{'definitions':{'Name':{'type':'string','description':'A name'}}}"));

        assertThat(bundle("{'properties':{'name':{'$ref':'../../data-models/common-schema.json#/definitions/Name'}}}"))
                .isEqualTo(tree("{'properties':{'name':{'type':'string','description':'A name'}}}"));
        assertThat(made.references()).containsExactly("data-models/common-schema.json");
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void words_beside_a_reference_win_and_limits_beside_it_hold_too() {
        String definitions = ",'$defs':{'N':{'type':'number','description':'far','title':'T'}}}";

        assertThat(bundle("{'properties':{'a':{'$ref':'#/$defs/N','description':'near'}}" + definitions))
                .isEqualTo(tree("{'properties':{'a':{'description':'near','type':'number','title':'T'}}}"));
        assertThat(bundle("{'properties':{'a':{'$ref':'#/$defs/N','minimum':1}}" + definitions))
                .isEqualTo(
                        tree(
                                "{'properties':{'a':{'minimum':1,'allOf':[{'type':'number','description':'far','title':'T'}]}}}"));
    }

    @Test
    void in_old_editions_limits_beside_a_reference_count_for_nothing() {
        files.put(
                schemaPath(),
                json("{'$schema':'http://json-schema.org/draft-07/schema#','properties':{'a':{'$ref':'#/definitions/N',"
                        + "'minimum':1,'description':'near'}},'definitions':{'N':{'type':'number'}}}"));

        assertThat(made().schema().at("/properties/a")).isEqualTo(tree("{'description':'near','type':'number'}"));
        assertThat(codes()).containsExactly("dialect-old");
    }

    @Test
    void what_contains_itself_becomes_a_definition() {
        assertThat(
                        bundle(
                                "{'properties':{'tree':{'$ref':'#/definitions/Node'}},"
                                        + "'definitions':{'Node':{'properties':{'left':{'$ref':'#/definitions/Node'},'up':{'$ref':'#'}}}}}"))
                .isEqualTo(tree("{'properties':{'tree':{'$ref':'#/$defs/Node'}},"
                        + "'$defs':{'Node':{'properties':{'left':{'$ref':'#/$defs/Node'},'up':{'$ref':'#'}}}}}"));
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void references_that_turn_in_circles_are_cut_and_told() {
        bundle(
                "{'$ref':'#/$defs/A','$defs':{'A':{'allOf':[{'$ref':'#/$defs/B'}]},'B':{'anyOf':[{'$ref':'#/$defs/A'}]}}}");
        assertThat(codes()).containsExactly("reference-circular");

        bundle("{'$ref':'#'}");
        assertThat(codes()).containsExactly("reference-circular");
        assertThat(made.schema().has("$ref")).isFalse();

        bundle("{'properties':{'a':{'$ref':'#/properties/a'}}}");
        assertThat(codes()).containsExactly("reference-circular");
    }

    @Test
    void nests_of_references_do_not_grow_without_end() {
        StringBuilder definitions = new StringBuilder();
        for (int level = 0; level < 40; level++) {
            definitions.append("'D%d':{'properties':{'a':{'$ref':'#/$defs/D%d'},'b':{'$ref':'#/$defs/D%d'}}},"
                    .formatted(level, level + 1, level + 1));
        }

        bundle("{'$ref':'#/$defs/D0','$defs':{" + definitions + "'D40':{'type':'string'}}}");

        assertThat(made.bytes().length).isLessThan(30_000_000);
        assertThat(made.findings()).isEmpty();
        assertThat(made.schema().path("$defs").size()).isPositive();
    }

    @Test
    void long_chains_of_references_do_not_overflow() {
        StringBuilder definitions = new StringBuilder();
        for (int level = 0; level < 5_000; level++) {
            definitions.append("'D%d':{'items':{'$ref':'#/$defs/D%d'}},".formatted(level, level + 1));
        }

        bundle("{'$ref':'#/$defs/D0','$defs':{" + definitions + "'D5000':{'type':'string'}}}");

        assertThat(made.findings()).isEmpty();
        assertThat(JsonDocument.read("bundle", made.bytes()).findings()).isEmpty();
    }

    @Test
    void bare_chains_of_references_end() {
        StringBuilder definitions = new StringBuilder();
        for (int level = 0; level < 20_000; level++) {
            definitions.append("'D%d':{'$ref':'#/$defs/D%d'},".formatted(level, level + 1));
        }

        bundle("{'$ref':'#/$defs/D0','$defs':{" + definitions + "'D20000':{'type':'string'}}}");

        assertThat(codes()).containsExactly("reference-circular");
    }

    @Test
    void older_editions_are_translated() {
        assertThat(bundle("{'minimum':1,'exclusiveMinimum':true,'maximum':9,'exclusiveMaximum':false}"))
                .isEqualTo(tree("{'exclusiveMinimum':1,'maximum':9}"));
        assertThat(bundle("{'items':[{'type':'string'},true],'additionalItems':{'type':'number'}}"))
                .isEqualTo(tree("{'prefixItems':[{'type':'string'},true],'items':{'type':'number'}}"));
        assertThat(bundle("{'items':{'type':'string'},'additionalItems':false}"))
                .isEqualTo(tree("{'items':{'type':'string'}}"));
        assertThat(bundle("{'dependencies':{'a':['b','b'],'c':{'required':['d']}}}"))
                .isEqualTo(tree("{'dependentRequired':{'a':['b']},'dependentSchemas':{'c':{'required':['d']}}}"));
        assertThat(
                        bundle(
                                "{'id':'http://x','$id':'http://y','$anchor':'z','properties':{'id':{'$schema':'q','type':'string'}}}"))
                .isEqualTo(tree("{'properties':{'id':{'type':'string'}}}"));
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void what_is_no_keyword_is_left_out_and_told_with_its_place() {
        assertThat(bundle("{'modelTags':'a','x-note':1,'laneWidth':{'type':'number'},'properties':{'a':{'min':1}}}"))
                .isEqualTo(tree("{'properties':{'a':{}}}"));
        assertThat(made.findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("keyword-unknown", Severity.WARNING, "/laneWidth"),
                        org.assertj.core.groups.Tuple.tuple("keyword-unknown", Severity.WARNING, "/properties/a/min"));
        assertThat(made.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    @Test
    void impossible_values_are_left_out_and_told() {
        for (String impossible : List.of(
                "'type':'strng'",
                "'type':['string','strng']",
                "'type':{}",
                "'required':true",
                "'required':'a'",
                "'minItems':'1'",
                "'minItems':-1",
                "'minLength':1.5",
                "'enum':'a'",
                "'enum':[]",
                "'items':'x'",
                "'items':[]",
                "'allOf':[]",
                "'anyOf':{}",
                "'properties':[]",
                "'minimum':'0'",
                "'exclusiveMinimum':'0'",
                "'multipleOf':0",
                "'title':1",
                "'pattern':1",
                "'format':{}",
                "'additionalProperties':'false'",
                "'uniqueItems':'yes'",
                "'$ref':7",
                "'dependentRequired':[]")) {
            assertThat(bundle("{" + impossible + "}")).as(impossible).isEqualTo(tree("{}"));
            assertThat(codes()).as(impossible).containsExactly("keyword-invalid");
        }
        assertThat(bundle("{'format':'float'}")).isEqualTo(tree("{}"));
        assertThat(codes()).containsExactly("format-unknown");
        assertThat(bundle("{'pattern':'(?i)x'}")).isEqualTo(tree("{}"));
        assertThat(codes()).containsExactly("pattern-invalid");
        assertThat(bundle("{'properties':{'a':'no schema'}}")).isEqualTo(tree("{'properties':{'a':true}}"));
        assertThat(codes()).containsExactly("schema-no-object");
    }

    @Test
    void what_strict_validators_stumble_over_is_tied_up() {
        assertThat(bundle("{'then':{},'minContains':1}")).isEqualTo(tree("{}"));
        assertThat(
                        bundle(
                                "{'properties':{'ab':{'type':'string'},'c':true},'patternProperties':{'^a\\\\_?':{'minLength':1}}}"))
                .isEqualTo(tree("{'properties':{'c':true},'patternProperties':{'^a_?':{'minLength':1}},"
                        + "'allOf':[{'properties':{'ab':{'type':'string'}}}]}"));
    }

    @Test
    void a_reference_that_leads_nowhere_is_an_error_with_its_line() {
        assertThat(bundle("{\n'properties':{\n'a':{'$ref':'https://example.org/x.json','title':'T'}}}"))
                .isEqualTo(tree("{'properties':{'a':{'title':'T'}}}"));
        assertThat(made.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("reference-unresolved");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.file()).isEqualTo(schemaPath());
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.pointer()).isEqualTo("/properties/a/$ref");
            assertThat(finding.message().sl()).contains("https://example.org/x.json");
        });
    }

    @Test
    void what_is_no_schema_at_all_gives_an_empty_bundle_and_a_finding() {
        for (String content : List.of("[]", "\"x\"", "{", "")) {
            files.put(schemaPath(), content);
            assertThat(made().schema().propertyNames()).containsExactly("$schema");
            assertThat(made.findings()).as(content).anyMatch(Finding::isError);
        }
        files.clear();
        assertThat(made().findings()).extracting(Finding::code).containsExactly("schema-missing");
    }

    @Test
    void an_unknown_edition_is_read_as_the_newest() {
        files.put(
                schemaPath(),
                json(
                        "{'$schema':'http://json-schema.org/schema#','items':{'$ref':'#/$defs/A','minimum':1},'$defs':{'A':true}}"));

        assertThat(made().schema().at("/items/minimum").intValue()).isEqualTo(1);
        assertThat(codes()).containsExactly("dialect-unknown");
    }

    @Test
    void the_same_files_give_the_same_bytes_with_the_title_first() {
        files.put(
                schemaPath(), json("{" + HEAD.replace('"', '\'') + ",'type':'object','description':'d','title':'t'}"));

        assertThat(new String(made().bytes(), UTF_8)).isEqualTo("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "t",
                  "description": "d",
                  "type": "object"
                }
                """);
        assertThat(made().bytes()).isEqualTo(made().bytes());
    }

    private SchemaBundle made = new SchemaBundle(JsonMapper.shared().createObjectNode(), List.of(), List.of());

    private SchemaBundle made() {
        made = SchemaBundle.of(new SchemaLibrary(MemoryFiles.ofTexts(files)), ID);
        return made;
    }

    /** The bundle of a 2020-12 schema with that content, without the line that says so. */
    private JsonNode bundle(String schema) {
        files.put(
                schemaPath(),
                json(schema)
                        .replaceFirst("\\{", "{" + HEAD.replace("$", "\\$") + ",")
                        .replace(",}", "}"));
        return made().schema().without("$schema");
    }

    private List<String> codes() {
        return made.findings().stream().map(Finding::code).toList();
    }

    private static String schemaPath() {
        return ID.folder() + "/schema.json";
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(json(text));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
