package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.entity;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void key_values_stay_as_they_are() {
        Conversion conversion = convert("'name': 'Bežigrad', 'temperature': 21.5, 'category': ['a'],"
                + " 'address': {'type': 'PostalAddress', 'street': 'Dunajska'}");

        assertThat(conversion.representation()).isEqualTo(Representation.KEY_VALUES);
        assertThat(conversion.mixed()).isFalse();
        assertThat(conversion.findings()).isEmpty();
        assertThat(conversion.origins()).isEqualTo(Origins.SAME);
        assertThat(value(conversion, "address")).isEqualTo("{'type':'PostalAddress','street':'Dunajska'}");
    }

    @Test
    void what_key_values_say_wrongly_is_not_mended() {
        assertThat(value(convert("'category': 'a'"), "category")).isEqualTo("'a'");
    }

    @Test
    void normalized_is_known_by_its_kinds_with_a_context_or_without() {
        Conversion conversion = convert("'name': {'type': 'Property', 'value': 'B'},"
                + " 'owner': {'type': 'Relationship', 'object': 'urn:x'}");

        assertThat(conversion.representation()).isEqualTo(Representation.NORMALIZED);
        assertThat(value(conversion, "name")).isEqualTo("'B'");
        assertThat(value(conversion, "owner")).isEqualTo("'urn:x'");
        assertThat(conversion.origins().of("/name")).isEqualTo("/name/value");
        assertThat(conversion.origins().of("/owner")).isEqualTo("/owner/object");
    }

    @Test
    void concise_is_known_by_values_without_kinds() {
        Conversion conversion = convert("'name': 'B', 'temperature': {'value': 21, 'unitCode': 'CEL'},"
                + " 'owner': {'object': 'urn:x'}, 'location': {'type': 'Point', 'coordinates': [14.5, 46.05]}");

        assertThat(conversion.representation()).isEqualTo(Representation.CONCISE);
        assertThat(conversion.mixed()).isFalse();
        assertThat(conversion.findings()).isEmpty();
        assertThat(value(conversion, "temperature")).isEqualTo("21");
        assertThat(value(conversion, "location")).isEqualTo("{'type':'Point','coordinates':[14.5,46.05]}");
    }

    @Test
    void ngsi_v2_is_known_by_its_free_types_and_metadata() {
        Conversion conversion = convert(
                "'name': {'type': 'Text', 'value': 'B', 'metadata': {}},"
                        + " 'owner': {'type': 'Relationship', 'value': 'urn:x'}, 'TimeInstant': {'type': 'DateTime', 'value': 'x'}");

        assertThat(conversion.representation()).isEqualTo(Representation.NGSI_V2);
        assertThat(conversion.findings()).isEmpty();
        assertThat(value(conversion, "owner")).isEqualTo("'urn:x'");
        assertThat(value(conversion, "TimeInstant")).isEmpty();
    }

    @Test
    void each_attribute_of_a_mixture_is_read_as_what_it_is() {
        Conversion conversion = convert("'name': {'type': 'Property', 'value': 'B'}, 'temperature': 21,"
                + " 'owner': {'type': 'Relationship', 'object': 'urn:x'}, 'count': {'value': 3}");

        assertThat(conversion.mixed()).isTrue();
        assertThat(conversion.keyValues().toString().replace('"', '\''))
                .isEqualTo("{'id':'urn:ngsi-ld:Station:1','type':'Station','name':'B','temperature':21,'owner':'urn:x',"
                        + "'count':3}");
    }

    @Test
    void an_attribute_may_itself_be_called_value() {
        assertThat(value(convert("'value': {'type': 'Property', 'value': ['l=22']}"), "value"))
                .isEqualTo("['l=22']");
        assertThat(value(convert("'value': ['l=22']"), "value")).isEqualTo("['l=22']");
        assertThat(value(convert("'object': {'type': 'Property', 'value': 3}"), "object"))
                .isEqualTo("3");
    }

    @Test
    void an_object_that_the_model_describes_is_no_attribute_around_a_value() {
        assertThat(value(convert("'reading': {'value': 3, 'unit': 'CEL'}"), "reading"))
                .isEqualTo("{'value':3,'unit':'CEL'}");
        assertThat(value(convert("'house': {'type': 'Property', 'value': 3}"), "house"))
                .isEqualTo("{'type':'Property','value':3}");
        assertThat(value(convert("'reading': {'type': 'StructuredValue', 'value': {'value': 3}}"), "reading"))
                .isEqualTo("{'value':3}");
    }

    @Test
    void plain_data_with_a_type_of_its_own_is_not_taken_apart() {
        Conversion conversion = convert("'name': 'B', 'other': {'type': 'Measurement', 'value': 3}");

        assertThat(value(conversion, "other")).isEqualTo("{'type':'Measurement','value':3}");
        assertThat(conversion.representation()).isEqualTo(Representation.KEY_VALUES);
    }

    @Test
    void a_type_that_is_an_object_is_read_as_data() {
        assertThat(value(convert("'other': {'type': {'a': 1}}"), "other")).isEqualTo("{'type':{'a':1}}");

        Conversion around = convert("'name': {'type': {'a': 1}, 'value': 'B'}");
        assertThat(value(around, "name")).isEqualTo("'B'");
        assertThat(told(around)).containsExactly("warning attribute-kind-unknown /name/type");
    }

    @Test
    void misspelt_kinds_are_tolerated_with_a_warning_that_names_the_nearest() {
        Conversion conversion = convert("'name': {'type': 'property', 'value': 'B'},"
                + " 'location': {'type': 'Georoperty', 'value': {'type': 'Point', 'coordinates': [1, 2]}},"
                + " 'owner': {'type': 'RelationShip', 'object': 'urn:x'},"
                + " 'temperature': {'type': 'Property', 'value': 2}, 'count': {'type': 'Propperty', 'value': 2}");

        assertThat(told(conversion))
                .containsExactly(
                        "warning attribute-kind-unknown /name/type",
                        "warning attribute-kind-unknown /location/type",
                        "warning attribute-kind-unknown /owner/type",
                        "warning attribute-kind-unknown /count/type");
        assertThat(conversion.findings().get(1).hint().en()).contains("GeoProperty");
        assertThat(conversion.findings().get(2).hint().sl()).contains("Relationship");
        assertThat(value(conversion, "count")).isEqualTo("2");
    }

    @Test
    void types_of_values_in_place_of_kinds_are_tolerated_in_ngsi_ld() {
        Conversion conversion = entity(
                "{'@context': 'x', 'id': 'urn:a', 'type': 'Station', 'name': {'type': 'string', 'value': 'B'},"
                        + " 'category': {'type': 'array', 'value': ['x']}, 'dateObserved': {'type': 'DateTime', 'value': 'd'}}",
                Optional.empty());

        assertThat(conversion.representation()).isEqualTo(Representation.NORMALIZED);
        assertThat(told(conversion)).hasSize(3).allMatch(line -> line.startsWith("warning attribute-kind-unknown"));
        assertThat(value(conversion, "category")).isEqualTo("['x']");
    }

    @Test
    void a_value_in_the_wrong_member_is_tolerated() {
        Conversion conversion = convert("'owner': {'type': 'Relationship', 'value': 'urn:x'},"
                + " 'name': {'type': 'Property', 'object': 'B'}");

        assertThat(value(conversion, "owner")).isEqualTo("'urn:x'");
        assertThat(value(conversion, "name")).isEqualTo("'B'");
        assertThat(told(conversion))
                .containsExactly(
                        "warning attribute-value-elsewhere /owner/value",
                        "warning attribute-value-elsewhere /name/object");
    }

    @Test
    void an_attribute_without_a_value_is_an_error() {
        Conversion conversion = convert("'name': {'type': 'Property'}");

        assertThat(value(conversion, "name")).isEmpty();
        assertThat(told(conversion)).containsExactly("error attribute-value-missing /name");
    }

    @Test
    void an_attribute_of_two_kinds_is_an_error() {
        Conversion conversion = convert("'name': {'type': 'Property', 'value': 'B', 'object': 'urn:x'}");

        assertThat(told(conversion)).containsExactly("error attribute-two-kinds /name/object");
    }

    @Test
    void an_attribute_in_another_shape_than_the_stated_one_is_an_error_and_still_read() {
        Conversion conversion = convert(
                "'name': 'B', 'temperature': {'type': 'Property', 'value': 2}, 'count': {'value': 3}",
                Representation.NORMALIZED);

        assertThat(told(conversion))
                .containsExactly("error representation-differs /name", "error representation-differs /count");
        assertThat(value(conversion, "name")).isEqualTo("'B'");
        assertThat(value(conversion, "count")).isEqualTo("3");
        assertThat(told(convert("'name': {'type': 'Property', 'value': 'B'}", Representation.KEY_VALUES)))
                .containsExactly("error representation-differs /name");
        assertThat(told(convert("'name': {'type': 'Text', 'value': 'B'}", Representation.NGSI_V2)))
                .isEmpty();
        assertThat(told(convert("'name': 'B', 'title': {'languageMap': {'sl': 'a'}}", Representation.KEY_VALUES)))
                .isEmpty();
    }

    @Test
    void the_entity_is_not_changed() {
        var written =
                Station.json("{'id': 'urn:a', 'type': ['Station'], 'category': {'type': 'Property', 'value': 'a'},"
                        + " 'https://schema.org/name': {'type': 'Property', 'value': {'@type': 'x', '@value': 'B'}}}");
        var before = written.deepCopy();

        new Converter(Station.model()).convert(written, Optional.empty());

        assertThat(written).isEqualTo(before);
    }

    @Test
    void what_is_nested_as_deep_as_it_may_be_is_read() {
        String open = "{'a':[".repeat(98);
        String deep = open + "{'@value': 1}" + "]}".repeat(98);
        Conversion conversion = convert("'other': {'type': 'Property', 'value': " + deep + "}");

        assertThat(value(conversion, "other")).isEqualTo((open + "1" + "]}".repeat(98)).replace(" ", ""));
    }
}
