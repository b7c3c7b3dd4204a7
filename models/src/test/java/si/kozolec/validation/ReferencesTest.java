package si.kozolec.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.plan.Plan;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.json.JsonMapper;

/** What references mean, shown by what is right and wrong then; both ways of judging are asked, and the plan may only be more careful. */
class ReferencesTest {

    private static final String OLDER = "https://json-schema.org/draft/2019-09/schema";
    private static final String NEWEST = "https://json-schema.org/draft/2020-12/schema";
    private static final String DRAFT_4 = "http://json-schema.org/draft-04/schema#";
    private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

    private final Map<String, String> files = new HashMap<>();

    @Test
    void a_hash_means_the_part_that_has_an_address_of_its_own() {
        schema(NEWEST, """
                'properties':{'barn':{'$id':'https://example.si/barn','$ref':'#/$defs/size',
                    '$defs':{'size':{'type':'integer'}},'properties':{'inner':{'$ref':'#'}}},
                  'outer':{'$ref':'#/$defs/size'}},
                '$defs':{'size':{'type':'string'}}""");

        right("{'barn':3,'outer':'big'}");
        wrong("{'barn':'big'}", "{'outer':3}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void an_anchor_counts_in_its_own_part_only() {
        schema(NEWEST, """
                'properties':{'roof':{'$ref':'roof#kind'},'wall':{'$ref':'#kind'}},
                '$defs':{'roof':{'$id':'roof','$defs':{'k':{'$anchor':'kind','enum':['straw','tile']}}},
                  'wall':{'$anchor':'kind','enum':['wood','stone']}}""");

        right("{'roof':'straw','wall':'wood'}");
        wrong("{'roof':'wood'}", "{'wall':'straw'}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_part_is_one_however_its_letters_are_written() {
        schema(NEWEST, """
                'properties':{'a':{'\\u0024id':'barn','$ref':'#/$defs/size','$defs':{'size':{'type':'integer'}}}},
                '$defs':{'size':{'type':'string'}}""");

        right("{'a':1}");
        wrong("{'a':'x'}");
    }

    @Test
    void what_two_places_claim_means_neither() {
        schema(NEWEST, """
                'properties':{'a':{'$ref':'#kind'},'b':{'$ref':'https://example.si/kind'}},
                '$defs':{'x':{'$anchor':'kind','type':'string'},'y':{'$anchor':'kind','type':'number'},
                  'v':{'$id':'https://example.si/kind','type':'string'},'w':{'$id':'https://example.si/kind','type':'number'}}""");

        assertThat(codes()).containsExactly("reference-pointer", "reference-unresolved");
    }

    @Test
    void a_part_does_not_take_the_address_of_its_document() {
        schema(NEWEST, """
                '$id':'https://example.si/rack','properties':{'inner':{'$ref':'https://example.si/rack'},'size':{'type':'integer'},
                  'other':{'$id':'rack','type':'string'}}""");

        right("{'size':1,'inner':{'size':2}}");
        wrong("{'inner':'x'}", "{'inner':{'size':'x'}}");
    }

    @Test
    void an_attribute_that_is_called_like_a_keyword_is_an_attribute() {
        schema(NEWEST, """
                'properties':{'$id':{'type':'string'},'$anchor':{'$ref':'#/$defs/number'},
                  'id':{'$ref':'#/$defs/number'},'kind':{'enum':[{'$id':'https://example.si/x','$anchor':'n'}]},
                  'plain':{'$ref':'#n'}},
                '$defs':{'number':{'type':'number'},'n':{'$anchor':'n','type':'boolean'}},
                'default':{'$id':'https://example.si/','$anchor':'n'}""");

        right("{'$id':'a','$anchor':1,'id':2,'plain':true}", "{'kind':{'$id':'https://example.si/x','$anchor':'n'}}");
        wrong("{'$id':1}", "{'$anchor':'a'}", "{'id':'a'}", "{'plain':1}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void addresses_in_each_other_are_relative_to_each_other() {
        schema(NEWEST, """
                '$id':'https://example.si/farm/schema.json','properties':{'mow':{'$ref':'./hay/mow.json'},'rack':{'$ref':'https://example.si/farm/stable/../hay/rack'}},
                '$defs':{'hay':{'$id':'hay/','$defs':{'mow':{'$id':'mow.json','items':{'$ref':'rack'}},
                  'rack':{'$id':'rack','type':'integer'}}},
                  'rack':{'$id':'rack','type':'string'}}""");

        right("{'mow':[1,2],'rack':3}");
        wrong("{'mow':['a']}", "{'rack':'a'}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_name_may_be_an_address_too() {
        schema(NEWEST, """
                '$id':'urn:example:farm','properties':{'size':{'$ref':'urn:example:farm#/$defs/size'},'mow':{'$ref':'urn:example:mow'}},
                '$defs':{'size':{'type':'integer'},'mow':{'$id':'urn:example:mow','$ref':'#/$defs/size','$defs':{'size':{'type':'string'}}}}""");

        right("{'size':1,'mow':'a'}");
        wrong("{'size':'a'}", "{'mow':1}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void in_draft_04_an_id_is_called_id() {
        schema(DRAFT_4, """
                'properties':{'id':{'type':'string'},'mow':{'$ref':'mow'},'odd':{'$ref':'#odd'}},
                'definitions':{'m':{'id':'https://example.si/mow','$ref':'#/definitions/size','definitions':{'size':{'type':'string'}}},
                  'n':{'id':'mow','allOf':[{'$ref':'#/definitions/size'}],'definitions':{'size':{'type':'boolean'}}},
                  'size':{'type':'integer'},'o':{'id':'#odd','type':'null'}}""");

        right("{'id':'a','mow':true,'odd':null}");
        wrong("{'id':1}", "{'mow':1}", "{'odd':1}");
        assertThat(codes()).containsExactly("dialect-old");
    }

    @Test
    void in_old_editions_an_id_beside_a_reference_counts_for_nothing() {
        schema(DRAFT_7, """
                '$id':'https://example.si/farm/','properties':{'a':{'$id':'https://example.si/other/','$ref':'mow'}},
                'definitions':{'here':{'$id':'mow','type':'integer'},'there':{'$id':'https://example.si/other/mow','type':'string'}}""");

        right("{'a':1}");
        wrong("{'a':'x'}");
    }

    @Test
    void a_part_may_be_written_in_another_edition() {
        schema(NEWEST, """
                'properties':{'old':{'$ref':'https://example.si/old'},'new':{'$ref':'#/$defs/size','minimum':5}},
                '$defs':{'size':{'type':'integer'},'o':{'$id':'https://example.si/old','$schema':'%s',
                  'allOf':[{'$ref':'#/definitions/size','minimum':5}],'definitions':{'size':{'type':'integer'}}}}""".formatted(DRAFT_7));

        right("{'old':1}", "{'new':5}");
        wrong("{'old':'a'}", "{'new':1}");
    }

    @Test
    void a_file_beside_is_found_from_a_part_too() {
        files.put("dataModel.Farm/size.json", "{'$defs':{'size':{'type':'integer'}}}");
        schema(NEWEST, """
                'properties':{'a':{'$id':'https://example.si/elsewhere/','$ref':'../size.json#/$defs/size'},
                  'b':{'$id':'inner/','$ref':'../../size.json#/$defs/size'}}""");

        right("{'a':1,'b':1}");
        wrong("{'a':'x'}", "{'b':'x'}");
        assertThat(codes()).containsExactly("reference-outside");
    }

    @Test
    void a_generator_that_gives_each_attribute_an_id_is_understood() {
        schema(DRAFT_7, """
                'properties':{'a':{'$id':'/properties/a','allOf':[{'$ref':'#/definitions/size'}]},
                  'b':{'$id':'#/properties/b','allOf':[{'$ref':'#/definitions/size'}]}},
                'definitions':{'size':{'type':'integer'}}""");

        right("{'a':1,'b':1}");
        wrong("{'a':'x'}", "{'b':'x'}");
        assertThat(codes()).containsExactly("dialect-old", "reference-outside");
    }

    @Test
    void a_recursive_reference_means_the_outermost_part_that_may_be_extended() {
        files.put("dataModel.Farm/tree.json", """
                {'$schema':'%s','$id':'https://example.si/tree','$recursiveAnchor':true,
                 'properties':{'name':{'type':'string'},'children':{'items':{'$recursiveRef':'#'}}}}""".formatted(OLDER));
        schema(
                OLDER,
                "'properties':{'plain':{'$ref':'../tree.json'},"
                        + "'strict':{'$id':'https://example.si/strict','$recursiveAnchor':true,"
                        + "'$ref':'../tree.json','required':['name']}}");

        right(
                "{'plain':{'children':[{'children':[]}]}}",
                "{'strict':{'name':'a','children':[{'name':'b','children':[]}]}}");
        quicklyRight("{'strict':{'name':'a','children':[{'name':'b','children':[]}]}}");
        wrong(
                "{'plain':{'children':[{'children':[{'name':1}]}]}}",
                "{'strict':{'children':[]}}",
                "{'strict':{'name':'a','children':[{'children':[]}]}}");
    }

    @Test
    void a_recursive_reference_to_what_may_not_be_extended_is_a_plain_one() {
        schema(OLDER, """
                '$recursiveAnchor':true,'properties':{'depth':{'type':'integer'},
                  'inner':{'$id':'inner','properties':{'depth':{'type':'string'},'again':{'$recursiveRef':'#'}}}}""");

        right("{'depth':1,'inner':{'depth':'a','again':{'depth':'b'}}}");
        wrong("{'inner':{'again':{'depth':1}}}");
    }

    @Test
    void a_dynamic_reference_means_something_else_on_each_way_to_it() {
        String list = "{'$id':'list','type':'array','items':{'$dynamicRef':'#entry'},"
                + "'$defs':{'any':{'$dynamicAnchor':'entry'}}}";
        schema(NEWEST, """
                'properties':{'numbers':{'$ref':'numbers'},'words':{'$ref':'words'},'whatever':{'$ref':'list'}},
                '$defs':{'list':%s,
                  'numbers':{'$id':'numbers','$ref':'list','$defs':{'e':{'$dynamicAnchor':'entry','type':'number'}}},
                  'words':{'$id':'words','$ref':'list','$defs':{'e':{'$dynamicAnchor':'entry','type':'string'}}}}""".formatted(list));

        right("{'numbers':[1],'words':['a'],'whatever':[1,'a',null]}");
        quicklyRight("{'numbers':[1],'words':['a'],'whatever':[1,'a',null]}");
        wrong("{'numbers':['a']}", "{'words':[1]}", "{'whatever':1}");
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_dynamic_reference_that_recurs_keeps_its_way() {
        schema(NEWEST, """
                'properties':{'open':{'$ref':'node'},'closed':{'$id':'closed','$dynamicAnchor':'node','$ref':'node','unevaluatedProperties':false}},
                '$defs':{'node':{'$id':'node','$dynamicAnchor':'node','properties':{'n':{'type':'number'},'in':{'$dynamicRef':'#node'}}}}""");

        right("{'open':{'in':{'in':{'x':1}}}}", "{'closed':{'in':{'in':{'n':1}}}}");
        wrong("{'open':{'in':{'n':'a'}}}", "{'closed':{'in':{'in':{'x':1}}}}", "{'closed':{'in':{'n':'a'}}}");
    }

    @Test
    void a_dynamic_reference_to_a_plain_anchor_is_a_plain_one() {
        schema(NEWEST, """
                '$defs':{'far':{'$dynamicAnchor':'kind','type':'string'},
                  'list':{'$id':'list','items':{'$dynamicRef':'#kind'},'$defs':{'k':{'$anchor':'kind','type':'number'}}}},
                'properties':{'list':{'$ref':'list'}}""");

        right("{'list':[1]}");
        wrong("{'list':['a']}");
    }

    @Test
    void words_of_another_edition_are_no_keywords() {
        schema(NEWEST, "'properties':{'a':{'$recursiveRef':'#'}}");
        right("{'a':1}", "{'a':{'a':1}}");
        assertThat(codes()).containsExactly("keyword-unknown");

        schema(DRAFT_7, "'properties':{'a':{'$dynamicRef':'#x'}},'definitions':{'x':{'$anchor':'x','type':'string'}}");
        right("{'a':1}");
        assertThat(codes()).containsExactly("dialect-old", "keyword-unknown");
    }

    @Test
    void two_references_in_one_place_both_count() {
        schema(NEWEST, """
                'properties':{'a':{'$ref':'#/$defs/low','$dynamicRef':'#high'}},
                '$defs':{'low':{'maximum':9},'h':{'$dynamicAnchor':'high','minimum':3}}""");

        right("{'a':5}");
        wrong("{'a':1}", "{'a':10}");
    }

    @Test
    void what_a_lonely_condition_has_looked_at_is_no_longer_asked() {
        schema(NEWEST, "'properties':{'a':{'if':{'properties':{'x':true}},'unevaluatedProperties':false}}");

        right("{'a':{'x':1}}");
        wrong("{'a':{'y':1}}");
    }

    @Test
    void in_2019_09_what_a_list_contains_is_still_asked() {
        String list = "'properties':{'a':{'contains':{'const':1},'unevaluatedItems':false}}";
        schema(NEWEST, list);
        right("{'a':[1]}");
        wrong("{'a':[1,2]}");

        schema(OLDER, list);
        wrong("{'a':[1]}", "{'a':[]}");
    }

    @Test
    void ways_without_end_are_told_and_not_followed() {
        StringBuilder notes = new StringBuilder();
        for (int note = 0; note < 1_000; note++) {
            notes.append("'x-%d':0,".formatted(note));
        }
        StringBuilder parts = new StringBuilder();
        for (int part = 0; part < 12; part++) {
            StringBuilder properties = new StringBuilder();
            for (int other = 0; other < 12; other++) {
                properties.append("'p%d':{'$ref':'part%d'},".formatted(other, other));
            }
            parts.append("'d%1$d':{'$id':'part%1$d','$dynamicAnchor':'name%1$d',%3$s'properties':{%2$s'end':true}},"
                    .formatted(part, properties, notes));
        }
        schema(NEWEST, "'properties':{'a':{'$ref':'part0'}},'$defs':{%s'last':true}".formatted(parts));

        assertThat(codes()).containsExactly("schema-too-large");
    }

    private void schema(String edition, String members) {
        files.put(
                "dataModel.Farm/Hayrack/schema.json",
                "{'$schema':'%s','type':'object',%s}".formatted(edition, members));
        bundle = SchemaBundle.of(
                new SchemaLibrary(MemoryFiles.ofTexts(inQuotes(files))), "dataModel.Farm/Hayrack/schema.json");
    }

    private SchemaBundle bundle = new SchemaBundle(JsonMapper.shared().createObjectNode(), List.of(), List.of());

    private void right(String... payloads) {
        for (String payload : payloads) {
            assertThat(violations(payload))
                    .as("%s by %s", payload, bundle.schema())
                    .isEmpty();
        }
    }

    /** Right already by the plan. */
    private void quicklyRight(String payload) {
        assertThat(Plan.of(bundle).plan())
                .hasValueSatisfying(plan -> assertThat(accepts(plan, payload)).isTrue());
    }

    private void wrong(String... payloads) {
        for (String payload : payloads) {
            assertThat(violations(payload))
                    .as("%s by %s", payload, bundle.schema())
                    .isNotEmpty();
            assertThat(Plan.of(bundle).plan().stream())
                    .as("%s by %s", payload, bundle.schema())
                    .noneMatch(plan -> accepts(plan, payload));
        }
    }

    private static boolean accepts(Plan plan, String payload) {
        byte[] bytes = inQuotes(payload).getBytes(UTF_8);
        return plan.accepts(bytes, 0, bytes.length);
    }

    private List<Violation> violations(String payload) {
        return new SchemaEngine()
                .judge(bundle.schema())
                .violations(JsonMapper.shared().readTree(inQuotes(payload)), 100);
    }

    private List<String> codes() {
        return bundle.findings().stream().map(Finding::code).toList();
    }

    private static Map<String, String> inQuotes(Map<String, String> files) {
        Map<String, String> quoted = new HashMap<>();
        files.forEach((path, text) -> quoted.put(path, inQuotes(text)));
        return quoted;
    }

    private static String inQuotes(String text) {
        return text.replace('\'', '"');
    }
}
