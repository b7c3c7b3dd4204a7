package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.entity;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairsTest {

    @Test
    void an_array_of_one_that_json_ld_collapsed_is_wrapped_again_and_told() {
        Conversion conversion = convert("'category': {'type': 'Property', 'value': 'a'}");

        assertThat(value(conversion, "category")).isEqualTo("['a']");
        assertThat(told(conversion)).containsExactly("info array-collapsed /category/value");
        assertThat(conversion.origins().of("/category")).isEqualTo("/category/value");
        assertThat(conversion.origins().of("/category/0")).isEqualTo("/category/value");
    }

    @Test
    void collapsed_arrays_inside_values_are_wrapped_too() {
        Conversion conversion = convert("'hours': {'type': 'Property', 'value': {'opens': '08', 'days': 'Monday'}},"
                + " 'address': {'type': 'Property', 'value': {'phones': '01'}},"
                + " 'devices': {'type': 'Relationship', 'object': 'urn:x'}");

        assertThat(value(conversion, "hours")).isEqualTo("[{'opens':'08','days':['Monday']}]");
        assertThat(value(conversion, "address")).isEqualTo("{'phones':['01']}");
        assertThat(value(conversion, "devices")).isEqualTo("['urn:x']");
        assertThat(told(conversion))
                .containsExactly(
                        "info array-collapsed /hours/value",
                        "info array-collapsed /hours/value/days",
                        "info array-collapsed /address/value/phones",
                        "info array-collapsed /devices/object");
        assertThat(conversion.origins().of("/hours/0/days/0")).isEqualTo("/hours/value/days");
        assertThat(conversion.origins().of("/hours/0/opens")).isEqualTo("/hours/value/opens");
    }

    @Test
    void what_would_be_wrong_inside_the_array_is_not_wrapped() {
        Conversion conversion = convert("'category': {'type': 'Property', 'value': 3}");

        assertThat(value(conversion, "category")).isEqualTo("3");
        assertThat(conversion.findings()).isEmpty();
    }

    @Test
    void numbers_of_any_size_are_looked_at_without_harm() {
        assertThat(value(convert("'counts': {'type': 'Property', 'value': 1e400}"), "counts"))
                .isEqualTo("[1E+400]");
        assertThat(value(convert("'counts': {'type': 'Property', 'value': 1.5}"), "counts"))
                .isEqualTo("1.5");
    }

    @Test
    void an_array_of_one_where_the_model_wants_a_single_value_is_that_value() {
        Conversion conversion = convert("'temperature': {'type': 'Property', 'value': [21.5]},"
                + " 'address': {'type': 'Property', 'value': {'street': ['Mestni trg']}}");

        assertThat(value(conversion, "temperature")).isEqualTo("21.5");
        assertThat(value(conversion, "address")).isEqualTo("{'street':'Mestni trg'}");
        assertThat(told(conversion))
                .containsExactly("info array-of-one /temperature/value", "info array-of-one /address/value/street");
        assertThat(conversion.origins().of("/temperature")).isEqualTo("/temperature/value/0");
    }

    @Test
    void an_array_of_what_the_model_does_not_want_is_left_for_the_judge() {
        assertThat(value(convert("'temperature': {'type': 'Property', 'value': ['warm']}"), "temperature"))
                .isEqualTo("['warm']");
        assertThat(value(convert("'temperature': [21.5]"), "temperature")).isEqualTo("[21.5]");
    }

    @Test
    void a_single_value_that_the_model_allows_stays() {
        assertThat(value(convert("'loose': {'type': 'Property', 'value': 'a'}"), "loose"))
                .isEqualTo("'a'");
    }

    @Test
    void ngsi_v2_keeps_arrays_so_nothing_is_mended_there() {
        Conversion conversion = convert("'category': {'type': 'Text', 'value': 'a', 'metadata': {}}");

        assertThat(value(conversion, "category")).isEqualTo("'a'");
    }

    @Test
    void flattened_arrays_cannot_be_mended_and_are_told() {
        Conversion conversion = convert("'levels': {'type': 'Property', 'value': [1, 2, 3, 4]}");

        assertThat(value(conversion, "levels")).isEqualTo("[1,2,3,4]");
        assertThat(told(conversion)).containsExactly("warning array-flattened /levels/value");
    }

    @Test
    void the_type_of_the_model_is_chosen_among_several() {
        Conversion conversion = entity("{'id': 'urn:a', 'type': ['Thing', 'Station'], 'name': 'B'}", Optional.empty());

        assertThat(value(conversion, "type")).isEqualTo("'Station'");
        assertThat(told(conversion)).containsExactly("info type-chosen /type/1");
        assertThat(conversion.origins().of("/type")).isEqualTo("/type/1");
    }

    @Test
    void an_identity_that_is_written_like_an_attribute_is_read() {
        Conversion conversion = entity(
                "{'id': {'type': 'string', 'value': 'urn:a'}, 'type': {'type': 'string', 'value': 'Station'}}",
                Optional.empty());

        assertThat(value(conversion, "id")).isEqualTo("'urn:a'");
        assertThat(value(conversion, "type")).isEqualTo("'Station'");
        assertThat(told(conversion))
                .containsExactly("warning identity-as-attribute /id", "warning identity-as-attribute /type");
        assertThat(conversion.origins().of("/type")).isEqualTo("/type/value");
    }

    @Test
    void system_attributes_of_the_entity_go_and_its_own_stay() {
        Conversion conversion = convert("'createdAt': '2026', 'modifiedAt': '2026', 'scope': '/a', 'expiresAt': '2027',"
                + " 'observedAt': {'type': 'Property', 'value': '2026'}, '@context': 'x'");

        assertThat(conversion.keyValues().propertyNames()).containsExactly("id", "type", "observedAt");
        assertThat(conversion.findings()).isEmpty();
    }
}
