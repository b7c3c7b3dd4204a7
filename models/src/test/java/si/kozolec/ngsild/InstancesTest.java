package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import java.util.List;
import java.util.Optional;
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
    void moments_are_compared_whatever_their_offset() {
        Conversion conversion = convert("'temperature': {'type': 'Property', 'values': ["
                + "[1, '2026-01-01T10:00:00Z'], [2, '2026-01-01T11:30:00+01:00'], [3, '2026-01-01T10:15:00.5Z']]}");
        Conversion unclear = convert(
                "'temperature': {'type': 'Property', 'values': [" + "[1, '2026-01-01T10:00:00Z'], [2, 'yesterday']]}");

        assertThat(value(conversion, "temperature")).isEqualTo("2");
        assertThat(value(unclear, "temperature")).isEqualTo("2");
    }

    @Test
    void each_moment_is_an_entity_of_its_own_when_all_are_wanted() {
        Conversion instances = all("'name': 'B', 'temperature': ["
                + "{'type': 'Property', 'value': 1, 'observedAt': '2026-01-01T00:00:00Z'},"
                + "{'type': 'Property', 'value': 3, 'observedAt': '2026-03-01T00:00:00Z'},"
                + "{'type': 'Property', 'value': 2, 'observedAt': '2026-02-01T00:00:00Z'}]");
        Conversion pairs = all("'temperature': {'type': 'Property', 'values': ["
                + "[1, '2026-01-01T00:00:00Z'], [3, '2026-03-01T00:00:00Z'], [2, '2026-02-01T00:00:00Z']]}");

        for (Conversion conversion : List.of(instances, pairs)) {
            assertThat(value(conversion, "temperature")).isEqualTo("3");
            assertThat(conversion.further())
                    .extracting(one -> one.keyValues().path("temperature").asInt())
                    .containsExactly(1, 2);
            assertThat(conversion.findings()).isEmpty();
        }
        assertThat(instances.further().get(1).origins().of("/temperature")).isEqualTo("/temperature/2/value");
        assertThat(pairs.origins().of("/temperature")).isEqualTo("/temperature/values/1/0");
        assertThat(pairs.further().get(1).origins().of("/temperature")).isEqualTo("/temperature/values/2/0");
    }

    @Test
    void each_moment_of_each_instance_is_read_and_those_with_nothing_are_left_out() {
        Conversion conversion = all("'devices': [{'type': 'Relationship', 'datasetId': 'urn:a', 'objects': ["
                + "[['urn:x'], '2026-01-01T00:00:00Z'], ['urn:ngsi-ld:null', '2026-01-02T00:00:00Z'],"
                + " ['urn:y', '2026-01-03T00:00:00Z']]}, {'type': 'Relationship', 'object': ['urn:z']}]");

        assertThat(value(conversion, "devices")).isEqualTo("['urn:z']");
        assertThat(conversion.further())
                .extracting(one -> one.datasetId() + one.keyValues().path("devices"))
                .containsExactly("urn:a[\"urn:y\"]", "urn:a[\"urn:x\"]");
        assertThat(told(conversion))
                .containsExactly("info array-collapsed /devices/0/objects/2/0", "info attribute-deleted /devices/0");
    }

    @Test
    void a_moment_without_a_value_is_told_where_it_stands() {
        Conversion conversion =
                all("'temperature': {'type': 'Property', 'values': [[1, '2026-01-01T00:00:00Z'], [], 3]}");

        assertThat(value(conversion, "temperature")).isEqualTo("1");
        assertThat(told(conversion))
                .containsExactly(
                        "error temporal-value-missing /temperature/values/2",
                        "error temporal-value-missing /temperature/values/1");
    }

    @Test
    void sums_over_time_are_no_values() {
        Conversion conversion = convert("'temperature': {'type': 'Property', 'avg': ["
                + "[21.5, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z']], 'max': [[30, '2026-01-01T00:00:00Z',"
                + " '2026-01-02T00:00:00Z']]}");

        assertThat(value(conversion, "temperature")).isEmpty();
        assertThat(told(conversion)).containsExactly("info temporal-aggregated /temperature");
        assertThat(told(convert("'temperature': {'type': 'Property', 'sum': 3}")))
                .contains("error attribute-value-missing /temperature");
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

    private static Conversion all(String attributes) {
        String entity = "{'id': 'urn:ngsi-ld:Station:1', 'type': 'Station', " + attributes + "}";
        return new Converter(Station.model()).convert(Station.json(entity), Optional.empty(), Moments.ALL);
    }
}
