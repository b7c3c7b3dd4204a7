package si.kozolec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class Draft07Test {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void definitions_and_references_have_their_old_names_and_stand_alone() {
        JsonNode written = written("""
                {"properties": {"a": {"$ref": "#/$defs/A", "minLength": 2}, "b": {"$ref": "#"}},
                 "$defs": {"A": {"type": "object", "properties": {"next": {"$ref": "#/$defs/A"}}}}}""");

        assertThat(written.path("$schema").asString()).isEqualTo("http://json-schema.org/draft-07/schema#");
        assertThat(written.at("/properties/a/allOf/0/$ref").asString()).isEqualTo("#/definitions/A");
        assertThat(written.at("/properties/a/minLength").asInt()).isEqualTo(2);
        assertThat(written.at("/properties/b/$ref").asString()).isEqualTo("#");
        assertThat(written.at("/definitions/A/properties/next/$ref").asString()).isEqualTo("#/definitions/A");
        assertThat(written.has("$defs")).isFalse();
    }

    @Test
    void tuples_and_dependencies_are_said_as_they_were_said_then() {
        JsonNode written = written("""
                {"prefixItems": [{"type": "number"}], "items": false,
                 "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {"required": ["c"]}, "d": {"minProperties": 3}}}""");

        assertThat(written.at("/items/0/type").asString()).isEqualTo("number");
        assertThat(written.path("additionalItems").asBoolean()).isFalse();
        assertThat(written.at("/dependencies/a/0").asString()).isEqualTo("b");
        assertThat(written.at("/dependencies/d/minProperties").asInt()).isEqualTo(3);
        assertThat(written.at("/allOf/0/dependencies/a/required/0").asString()).isEqualTo("c");
    }

    @Test
    void values_that_are_there_twice_are_said_once() {
        JsonNode written = written("""
                {"properties": {"enum": {"enum": ["a", "b", "a"]}}, "required": ["enum", "enum"]}""");

        assertThat(written.at("/properties/enum/enum")).hasToString("[\"a\",\"b\"]");
        assertThat(written.path("required").size()).isEqualTo(1);
    }

    @Test
    void what_draft_07_cannot_say_is_named() {
        JsonNode written = written("""
                {"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": false,
                 "properties": {"list": {"contains": {"const": 1}, "minContains": 0},
                                "open": {"properties": {"x": {}}, "unevaluatedProperties": false}}}""");

        assertThat(written.path("$comment").asString()).contains("unevaluatedProperties", "minContains");
        assertThat(written.has("unevaluatedProperties")).isFalse();
        assertThat(written.at("/properties/list").has("contains")).isFalse();
        assertThat(written.at("/properties/open/additionalProperties").isBoolean())
                .isTrue();
    }

    private static JsonNode written(String schema) {
        SchemaBundle bundle = new SchemaBundle((ObjectNode) JSON.readTree(schema), List.of(), List.of());
        return JSON.readTree(new String(Draft07.of(bundle), StandardCharsets.UTF_8));
    }
}
