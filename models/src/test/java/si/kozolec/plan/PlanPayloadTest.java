package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanPayloadTest {

    private final Planned open = Planned.attribute("{}");
    private final Planned text = Planned.attribute("{'type':'string'}");

    @Test
    void white_space_may_stand_everywhere_and_a_byte_order_mark_before() {
        assertThat(text.accepts(" \r\n\t{ 'a' : 'x' , 'id' : 'y' } \n")).isTrue();
        assertThat(text.accepts("\uFEFF{'a':'x'}")).isTrue();
        assertThat(text.accepts("\uFEFF\uFEFF{'a':'x'}")).isFalse();
    }

    @Test
    void what_is_no_json_is_never_accepted() {
        for (String broken : new String[] {
            "",
            " ",
            "{",
            "{}x",
            "{'a'}",
            "{'a':}",
            "{'a':'x',}",
            "{,}",
            "{'a':'x' 'id':'y'}",
            "{'a':'\t'}",
            "{'a':'\\x'}",
            "{'a':'\\u12'}",
            "{a:'x'}",
            "{}{}",
            "[]",
            "'a'",
            "{'a':'x'",
            "{'a':'x"
        }) {
            assertThat(text.accepts(broken)).as(broken).isFalse();
        }
    }

    @Test
    void text_must_be_well_formed_utf_8() {
        assertThat(text.accepts(bytes("č𝒳"))).isTrue();
        for (int[] malformed : new int[][] {
            {0xC0, 0xAF},
            {0xE0, 0x80, 0xAF},
            {0xED, 0xA0, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xC3},
            {0x80},
            {0xC3, 0x28},
            {0xFF}
        }) {
            assertThat(text.accepts(bytes(malformed))).isFalse();
        }
        assertThat(text.acceptsValue("'\\ud800'")).isFalse();
        assertThat(text.acceptsValue("'\\ud835\\udcb3'")).isTrue();
    }

    @Test
    void only_its_own_part_of_the_buffer_is_read() {
        byte[] buffer = "x{\"a\":\"b\"}{\"a\":\"b\"".getBytes(StandardCharsets.UTF_8);
        Plan plan = text.planning().plan().orElseThrow();

        assertThat(plan.accepts(buffer, 1, 10)).isTrue();
        assertThat(plan.accepts(buffer, 1, 11)).isFalse();
        assertThat(plan.accepts(buffer, 10, buffer.length)).isFalse();
        assertThat(plan.accepts(buffer, 10, buffer.length + 5)).isFalse();
        assertThat(plan.accepts(buffer, -1, 10)).isFalse();
    }

    @Test
    void names_that_nobody_knows_and_names_that_stand_twice_are_not_accepted() {
        assertThat(text.accepts("{'a':'x','b':1}")).isFalse();
        assertThat(text.accepts("{'a':'x','a':'x'}")).isFalse();
        assertThat(open.accepts("{'a':{'x':1,'y':{'z':2}}}")).isTrue();
        assertThat(open.accepts("{'a':{'x':1,'x':1}}")).isFalse();
        assertThat(open.accepts("{'a':{'y':{'z':2,'z':2}}}")).isFalse();
    }

    @Test
    void names_that_nobody_knows_are_told_when_all_else_is_right() {
        Planned plan = Planned.by(
                "{'properties':{'a':{'type':'array','items':{'properties':{'x':{'type':'integer'}}}},'b':{}}}");

        assertThat(plan.judge("{'c':{'y':[1,{'z':2}]},'a':[{'x':1},{'x':2,'é/~':3}],'b':1}"))
                .isEqualTo(new Outcome(
                        true,
                        2,
                        List.of(new Outcome.Unknown("/c", 1, "3."), new Outcome.Unknown("/a/1/é~1~0", 43, "1."))));
        assertThat(plan.judge("{'c':1,'a':[{'x':'wrong'}]}").right()).isFalse();
        assertThat(plan.judge("{'c':1,'c':2}").right()).isFalse();
        assertThat(plan.judge("{'c':{'value':1}}").right()).isFalse();
        assertThat(plan.judge("{'c':{'y':1,'y':2}}").right()).isFalse();
        assertThat(plan.judge("{'http://a.si/c':1}").right()).isFalse();
        assertThat(Planned.by("{'properties':{'a':{}},'additionalProperties':false}")
                        .judge("{'c':1}")
                        .right())
                .isFalse();
    }

    @Test
    void what_may_hold_entities_is_left_to_those_who_open_it() {
        Planned plan = Planned.by("{'properties':{'features':{'type':'array'},'type':{'type':'string'}}}");

        for (String envelope : List.of(
                "{'type':'Notification','data':[{'type':'Thing','b':'x'}]}",
                "{'subscriptionId':'urn:x','data':{}}",
                "{'type':'FeatureCollection','features':[]}",
                "{'entities':[1]}")) {
            assertThat(plan.judge(envelope).right()).as(envelope).isFalse();
        }
        assertThat(plan.judge("{'type':'Thing','data':'x','entities':1}").right())
                .isTrue();
    }

    @Test
    void names_of_one_branch_are_known_in_all_of_them() {
        Planned plan = Planned.attribute(
                "{'anyOf':[{'required':['x'],'properties':{'x':{'properties':{'u':{}}}}},{'properties':{'y':{}}}]}");

        assertThat(plan.acceptsValue("{'x':{'u':1},'y':2}")).isTrue();
        assertThat(plan.acceptsValue("{'y':2}")).isTrue();
        assertThat(plan.acceptsValue("{'x':1,'z':2}")).isFalse();
        assertThat(plan.acceptsValue("{'x':{'v':1}}")).isFalse();
    }

    @Test
    void what_every_entity_may_have_is_known() {
        assertThat(text.accepts(
                        "{'id':'x','type':'T','@context':['http://a.si/c.jsonld'],'scope':'/a','createdAt':'x'}"))
                .isTrue();
        assertThat(text.accepts("{'@context':{'a':'b'}}")).isFalse();
        assertThat(text.accepts("{'type':['T','U']}")).isFalse();
    }

    @Test
    void an_attribute_in_another_shape_is_left_to_others() {
        for (String shape : new String[] {
            "{'type':'Property','value':1}",
            "{'value':1}",
            "{'type':'Relationship','object':'urn:x:y'}",
            "{'type':'GeoProperty'}",
            "{'languageMap':{'sl':'x'}}",
            "[{'type':'Property','value':1,'datasetId':'urn:x:y'}]",
            "{'@type':'DateTime','@value':'x'}",
            "{'x':{'@value':1}}",
            "{'http://a.si/x':1}",
            "'urn:ngsi-ld:null'"
        }) {
            assertThat(open.acceptsValue(shape)).as(shape).isFalse();
        }
        assertThat(open.acceptsValue("{'type':'Point','coordinates':[1,2]}")).isTrue();
        assertThat(open.acceptsValue("{'x':{'value':1}}")).isTrue();
    }

    @Test
    void schemas_may_contain_themselves() {
        Planned plan = Planned.by(
                "{'properties':{'a':{'$ref':'#/$defs/tree'}},'$defs':{'tree':{'type':'object','required':['n'],'properties':"
                        + "{'n':{'type':'integer'},'inside':{'type':'array','items':{'$ref':'#/$defs/tree'}}}}}}");

        assertThat(plan.acceptsValue("{'n':1,'inside':[{'n':2},{'n':3,'inside':[{'n':4}]}]}"))
                .isTrue();
        assertThat(plan.acceptsValue("{'n':1,'inside':[{'n':2},{'n':3,'inside':[{'m':4}]}]}"))
                .isFalse();
    }

    @Test
    void nothing_deep_large_or_branching_makes_it_stumble() {
        assertThat(open.acceptsValue("[".repeat(100) + "]".repeat(100))).isTrue();
        assertThat(open.acceptsValue("[".repeat(100_000) + "]".repeat(100_000))).isFalse();
        assertThat(open.acceptsValue("9".repeat(10_000))).isFalse();
        assertThat(open.acceptsValue("'" + "x".repeat(3_000_000) + "'")).isTrue();
        assertThat(open.accepts(("{\"a\":\"" + "x".repeat(21 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        Planned branching = Planned.by(
                "{'properties':{'a':{'$ref':'#/$defs/t'}},'$defs':{'t':{'properties':{'b':{'anyOf':["
                        + "{'$ref':'#/$defs/t'},{'allOf':[{'$ref':'#/$defs/t'}],'required':['x']}]},'c':{'const':1}}}}}");
        assertThat(branching.acceptsValue("{'b':".repeat(90) + "{'c':2}" + "}".repeat(90)))
                .isFalse();
    }

    private static byte[] bytes(String value) {
        return ("{\"a\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... value) {
        byte[] bytes = bytes("x".repeat(value.length));
        for (int index = 0; index < value.length; index++) {
            bytes[6 + index] = (byte) value[index];
        }
        return bytes;
    }
}
