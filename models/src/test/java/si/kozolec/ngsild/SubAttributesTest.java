package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import org.junit.jupiter.api.Test;

class SubAttributesTest {

    @Test
    void what_ngsi_ld_allows_beside_a_value_is_dropped_without_a_word() {
        Conversion conversion = convert("'temperature': {'type': 'Property', 'value': 2, 'unitCode': 'CEL',"
                + " 'observedAt': '2026-01-01T00:00:00Z', 'datasetId': 'urn:d', 'accuracy': {'type': 'Property', 'value': 1},"
                + " 'by': {'type': 'Relationship', 'object': 'urn:x'}, 'previousValue': 1}");

        assertThat(value(conversion, "temperature")).isEqualTo("2");
        assertThat(conversion.findings()).isEmpty();
    }

    @Test
    void a_unit_that_is_not_the_models_is_told() {
        Conversion linked = convert("'temperature': {'type': 'Property', 'value': 2, 'unitCode': 'FAH'}");
        Conversion v2 = convert("'temperature': {'type': 'Number', 'value': 2,"
                + " 'metadata': {'unitCode': {'type': 'Text', 'value': 'FAH'}}}");

        assertThat(told(linked)).containsExactly("warning unit-differs /temperature/unitCode");
        assertThat(linked.findings().get(0).message().en()).contains("FAH").contains("CEL");
        assertThat(told(v2)).containsExactly("warning unit-differs /temperature/metadata/unitCode");
        assertThat(told(convert("'count': {'value': 2, 'unitCode': 'FAH'}"))).isEmpty();
    }

    @Test
    void a_misspelt_companion_is_told_with_the_nearest_name() {
        Conversion conversion =
                convert("'temperature': {'type': 'Property', 'value': 2, 'obsevedAt': '2026', 'note': 'x'}");

        assertThat(told(conversion))
                .containsExactly(
                        "warning sub-attribute-unknown /temperature/obsevedAt",
                        "warning sub-attribute-unknown /temperature/note");
        assertThat(conversion.findings().get(0).hint().en()).isEqualTo("Did you mean “observedAt”?");
        assertThat(conversion.findings().get(1).hint().en()).contains("Property");
    }

    @Test
    void concise_may_have_plain_sub_attributes_unless_they_look_misspelt() {
        Conversion conversion = convert("'temperature': {'value': 2, 'accuracy': 0.5, 'obsevedAt': '2026'}");

        assertThat(told(conversion)).containsExactly("warning sub-attribute-unknown /temperature/obsevedAt");
    }

    @Test
    void the_companions_of_each_instance_are_looked_at() {
        Conversion conversion = convert("'temperature': [{'type': 'Property', 'value': 2, 'unitCode': 'FAH'},"
                + " {'type': 'Property', 'value': 2, 'datasetId': 'urn:b', 'unitCode': 'KEL'}]");

        assertThat(told(conversion))
                .containsExactly(
                        "warning unit-differs /temperature/0/unitCode", "warning unit-differs /temperature/1/unitCode");
    }
}
