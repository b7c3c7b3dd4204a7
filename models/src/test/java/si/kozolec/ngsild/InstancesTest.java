package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import org.junit.jupiter.api.Test;

class InstancesTest {

    @Test
    void the_default_instance_counts_and_each_other_is_an_entity_of_its_own() {
        Conversion conversion = convert("'name': 'B', 'temperature': ["
                + "{'type': 'Property', 'value': 69, 'datasetId': 'urn:ref'}, {'type': 'Property', 'value': 71}]");

        assertThat(value(conversion, "temperature")).isEqualTo("71");
        assertThat(conversion.origins().of("/temperature")).isEqualTo("/temperature/1/value");
        assertThat(conversion.further()).singleElement().satisfies(other -> {
            assertThat(other.attribute()).isEqualTo("temperature");
            assertThat(other.datasetId()).isEqualTo("urn:ref");
            assertThat(other.keyValues().path("temperature").intValue()).isEqualTo(69);
            assertThat(other.keyValues().path("name").stringValue()).isEqualTo("B");
            assertThat(other.origins().of("/temperature")).isEqualTo("/temperature/0/value");
        });
        assertThat(conversion.findings()).isEmpty();
    }

    @Test
    void without_a_default_instance_the_first_counts() {
        Conversion conversion =
                convert("'temperature': [{'value': 69, 'datasetId': 'urn:a'}, {'value': 71, 'datasetId': 'urn:b'}]");

        assertThat(value(conversion, "temperature")).isEqualTo("69");
        assertThat(conversion.further())
                .extracting(Conversion.Instance::datasetId)
                .containsExactly("urn:b");
    }

    @Test
    void simplified_instances_are_read() {
        Conversion conversion = convert("'temperature': {'dataset': {'urn:a': 69, '@none': 71}}");

        assertThat(conversion.representation()).isEqualTo(Representation.KEY_VALUES);
        assertThat(value(conversion, "temperature")).isEqualTo("71");
        assertThat(conversion.origins().of("/temperature")).isEqualTo("/temperature/dataset/@none");
        assertThat(conversion.further()).hasSize(1);
    }

    @Test
    void of_several_moments_the_latest_counts() {
        Conversion instances = convert("'temperature': ["
                + "{'type': 'Property', 'value': 3, 'observedAt': '2026-03-01T00:00:00Z'},"
                + "{'type': 'Property', 'value': 1, 'observedAt': '2026-01-01T00:00:00Z'}]");
        Conversion pairs = convert("'temperature': {'type': 'Property', 'values': ["
                + "[1, '2026-01-01T00:00:00Z'], [2, '2026-02-01T00:00:00Z']]}");

        assertThat(value(instances, "temperature")).isEqualTo("3");
        assertThat(told(instances)).containsExactly("info temporal-last /temperature/0");
        assertThat(instances.further()).isEmpty();
        assertThat(value(pairs, "temperature")).isEqualTo("2");
        assertThat(told(pairs)).containsExactly("info temporal-last /temperature/values/1/0");
        assertThat(pairs.origins().of("/temperature")).isEqualTo("/temperature/values/1/0");
    }

    @Test
    void several_relationships_without_names_are_one_array_where_the_model_wants_one() {
        Conversion conversion = convert("'devices': [{'type': 'Relationship', 'object': 'urn:a'},"
                + " {'type': 'Relationship', 'object': 'urn:b'}]");

        assertThat(value(conversion, "devices")).isEqualTo("['urn:a','urn:b']");
        assertThat(told(conversion)).containsExactly("warning instances-as-list /devices");
        assertThat(conversion.origins().of("/devices/1")).isEqualTo("/devices/1/object");
    }

    @Test
    void two_default_instances_are_told_and_both_judged() {
        Conversion conversion =
                convert("'temperature': [{'type': 'Property', 'value': 1}, {'type': 'Property', 'value': 2}]");

        assertThat(value(conversion, "temperature")).isEqualTo("1");
        assertThat(told(conversion)).containsExactly("warning instances-without-dataset /temperature/1");
        assertThat(conversion.further()).hasSize(1);
    }

    @Test
    void an_array_of_objects_is_no_set_of_instances() {
        assertThat(value(convert("'hours': [{'opens': '08'}, {'opens': '09'}]"), "hours"))
                .isEqualTo("[{'opens':'08'},{'opens':'09'}]");
        assertThat(value(convert("'other': [{'value': 1, 'unit': 'x'}, {'value': 2, 'unit': 'x'}]"), "other"))
                .isEqualTo("[{'value':1,'unit':'x'},{'value':2,'unit':'x'}]");
    }

    @Test
    void so_many_instances_that_memory_would_end_are_an_error() {
        String attributes = "'x%d': 1, ";
        StringBuilder many = new StringBuilder();
        for (int index = 0; index < 1_000; index++) {
            many.append(attributes.formatted(index));
        }
        many.append("'temperature': [{'value': 1}");
        for (int index = 0; index < 1_000; index++) {
            many.append(", {'value': 1, 'datasetId': 'urn:").append(index).append("'}");
        }

        assertThat(told(convert(many + "]"))).containsExactly("error instances-too-many /temperature");
    }
}
