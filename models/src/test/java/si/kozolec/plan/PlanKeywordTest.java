package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanKeywordTest {

    /** A schema, values that are right by it, and values that are not; lists are parted by ~. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'string'}; 'a'~''~'č'; 1~null~true~[]~{}",
                "{'type':'integer'}; 1~-1~0~1.0~123456789012345678901234567890; 1.5~'1'~1e0",
                "{'type':'number'}; 1~1.5~-0.1~1e5~1E-5; '1'~01~1.~.5~+1~1e~0x1~NaN~1e999999",
                "{'type':['string','null']}; 'a'~null; 1~false",
                "{'type':'boolean'}; true~false; 0~'true'~tru~True",
                "{'enum':['x','y',3,null]}; 'x'~3~null; 'z'~4~true~'X'~{}",
                "{'const':'x'}; 'x'; 'y'~1",
                "{'type':'number','minimum':0,'exclusiveMaximum':1}; 0~0.5~0.999999~0.0; -0.1~1~1.0~1.00001",
                "{'type':'number','minimum':0.5}; 0.5~0.50~1; 0.49~0",
                "{'type':'integer','multipleOf':3}; 3~0~-9; 4~1",
                "{'type':'string','minLength':2,'maxLength':3}; 'ab'~'čšž'~'\\u010d\\u0161'; 'a'~'abcd'~'č'",
                "{'type':'string','pattern':'^[a-c]{2,3}$'}; 'ab'~'abc'~'\\u0061b'; 'a'~'abcd'~'ab\\n'~'xab'",
                "{'type':'string','pattern':'(?=a)b'}; ; 'a'~'b'",
                "{'type':'array','items':{'type':'integer'}}; []~[1]~[1,2]; [1,'a']~[1.5]~[1,]~1",
                "{'type':'array','minItems':1,'maxItems':2}; [1]~['a',{}]; []~[1,2,3]",
                "{'type':'array','uniqueItems':true}; []~[1]~[1,2]~['a','b']~[{'x':1}]~[1,'1']~[true,false]; [1,1]~['a','a']~[1,1.0]~[{},[]]",
                "{'type':'array','prefixItems':[{'type':'string'}],'items':{'type':'number'}}; []~['a']~['a',1]; [1]~['a','b']",
                "{'type':'array','contains':{'const':1},'maxContains':1}; [1]~[2,1]; []~[2]~[1,1]",
                "{'type':'object','properties':{'x':{'type':'string'}},'required':['x']}; {'x':'a'}; {}~{'x':1}~{'x':'a','y':1}~{'x':'a','x':'a'}",
                "{'type':'object','properties':{'x':{}},'dependentRequired':{'x':['y']},'additionalProperties':true}; {}~{'x':1,'y':2}~{'y':1}; {'x':1}",
                "{'type':'object','additionalProperties':{'type':'number'}}; {}~{'x':1}~{'x':1,'y':2}; {'x':'a'}~{'x':1,'x':2}",
                "{'type':'object','properties':{'x':{}},'additionalProperties':false}; {}~{'x':1}; {'y':1}",
                "{'type':'object','patternProperties':{'^x':{'type':'number'}}}; {'xa':1}~{}; {'xa':'a'}~{'y':1}",
                "{'type':'object','minProperties':1,'maxProperties':2}; {'x':1}; {}~{'x':1,'y':1,'z':1}",
                "{'type':'object','propertyNames':{'maxLength':2}}; {'ab':1}; {'abc':1}",
                "{'anyOf':[{'type':'string','maxLength':1},{'type':'string','pattern':'^b+$'},{'type':'number'}]}; 'a'~'bbb'~1; 'aa'~true",
                "{'oneOf':[{'type':'number','minimum':0},{'type':'number','maximum':0}]}; 1~-1; 0~0.0~'a'",
                "{'oneOf':[{'type':'string','format':'ipv4'},{'type':'string','format':'ipv6'}]}; '1.2.3.4'~'1:2:3:4:5:6:7:8'; 'x'~1",
                "{'not':{'type':'string'}}; 1~null; 'a'",
                "{'type':'string','enum':['','a']}; ''~'a'; 'b'~1",
                "{'not':{'const':''}}; 'a'~1; ''",
                "{'not':{'type':'string','enum':['b','']}}; 'a'; ''~'b'",
                "{'oneOf':[{'const':''},{'type':'string'}]}; 'a'; ''",
                "{'if':{'type':'number'},'then':{'minimum':3},'else':{'type':'string'}}; 3~'a'; 2~true",
                "{'allOf':[{'type':'number'},{'minimum':1}],'maximum':2}; 1~1.5; 0~3~'a'",
            })
    void a_keyword_means_what_the_specification_says(String schema, String right, String wrong) {
        Planned plan = Planned.attribute(schema.strip());

        for (String value : split(right)) {
            assertThat(plan.acceptsValue(value)).as("%s by %s", value, schema).isTrue();
        }
        for (String value : split(wrong)) {
            assertThat(plan.acceptsValue(value)).as("%s by %s", value, schema).isFalse();
        }
    }

    @Test
    void a_format_is_accepted_when_it_is_ordinary_and_right() {
        assertThat(formatted("date-time", "2024-02-29T23:59:59.123+01:00")).isTrue();
        assertThat(formatted("date-time", "2023-02-29T23:59:59Z")).isFalse();
        assertThat(formatted("date-time", "2024-02-28T23:59:59")).isFalse();
        assertThat(formatted("date", "2000-02-29")).isTrue();
        assertThat(formatted("date", "1900-02-29")).isFalse();
        assertThat(formatted("time", "10:00:00Z")).isTrue();
        assertThat(formatted("time", "10:00:00")).isFalse();
        assertThat(formatted("uri", "https://podatki.gov.si/a?b=c#d")).isTrue();
        assertThat(formatted("uri", "urn:ngsi-ld:Parking:1")).isTrue();
        assertThat(formatted("uri", "no uri")).isFalse();
        assertThat(formatted("email", "ana.novak@mju.gov.si")).isTrue();
        assertThat(formatted("email", "ana@mesto.example")).isTrue();
        assertThat(formatted("email", "ana@mesto")).isFalse();
        assertThat(formatted("email", "ana@")).isFalse();
        assertThat(formatted("uuid", "123e4567-e89b-12d3-a456-426614174000")).isTrue();
        assertThat(formatted("duration", "PT15M")).isTrue();
        assertThat(formatted("duration", "15M")).isFalse();
        assertThat(formatted("regex", "a"))
                .as("a format without a check goes the slow way")
                .isFalse();
    }

    @Test
    void what_cannot_be_planned_is_named_with_its_place() {
        Planned plan = Planned.by("{'properties':{'a':{'unevaluatedProperties':false}}}");

        assertThat(plan.planning().plan()).isEmpty();
        assertThat(plan.planning().obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.pointer()).isEqualTo("/properties/a");
            assertThat(obstacle.keyword()).isEqualTo("unevaluatedProperties");
        });
    }

    @Test
    void the_notes_say_how_each_attribute_is_checked() {
        assertThat(Planned.attribute("{'type':'integer','minimum':0}")
                        .planning()
                        .notes())
                .contains("a: whole number, >= 0");
    }

    private static boolean formatted(String format, String text) {
        return Planned.attribute("{'type':'string','format':'" + format + "'}").acceptsValue("'" + text + "'");
    }

    private static String[] split(String values) {
        return values == null || values.isBlank()
                ? new String[0]
                : values.strip().split("~");
    }
}
