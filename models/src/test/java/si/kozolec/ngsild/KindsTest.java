package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void a_relationship_gives_its_target_or_targets() {
        assertThat(value(convert("'owner': {'type': 'Relationship', 'object': 'urn:x'}"), "owner"))
                .isEqualTo("'urn:x'");
        assertThat(value(convert("'devices': {'type': 'Relationship', 'object': ['urn:x', 'urn:y']}"), "devices"))
                .isEqualTo("['urn:x','urn:y']");
    }

    @Test
    void the_languages_stay_when_the_model_wants_them() {
        Conversion conversion = convert("'title': {'type': 'LanguageProperty', 'languageMap': {'sl': 'a', 'en': 'b'}}");

        assertThat(value(conversion, "title")).isEqualTo("{'sl':'a','en':'b'}");
        assertThat(conversion.findings()).isEmpty();
        assertThat(conversion.origins().of("/title/sl")).isEqualTo("/title/languageMap/sl");
    }

    @Test
    void one_language_is_chosen_when_the_model_wants_a_text() {
        Conversion slovenian = convert("'name': {'type': 'LanguageProperty', 'languageMap': {'en': 'b', 'sl': 'a'}}");
        Conversion english = convert("'name': {'languageMap': {'de': 'c', 'en': 'b', '@none': 'd'}}");
        Conversion none = convert("'name': {'languageMap': {'de': 'c', '@none': 'd'}}");
        Conversion first = convert("'name': {'languageMap': {'hu': 'c', 'it': 'd'}}");

        assertThat(value(slovenian, "name")).isEqualTo("'a'");
        assertThat(value(english, "name")).isEqualTo("'b'");
        assertThat(value(none, "name")).isEqualTo("'d'");
        assertThat(value(first, "name")).isEqualTo("'c'");
        assertThat(told(slovenian)).containsExactly("info language-chosen /name/languageMap/sl");
        assertThat(slovenian.origins().of("/name")).isEqualTo("/name/languageMap/sl");
    }

    @Test
    void a_vocabulary_property_gives_its_term() {
        assertThat(value(convert("'name': {'type': 'VocabProperty', 'vocab': 'good'}"), "name"))
                .isEqualTo("'good'");
        assertThat(value(convert("'category': {'vocab': ['good', 'bad']}"), "category"))
                .isEqualTo("['good','bad']");
    }

    @Test
    void raw_json_is_not_touched() {
        String raw = "{'@type':'DateTime','@value':1,'https://schema.org/name':[2]}";

        assertThat(value(convert("'other': {'type': 'JsonProperty', 'json': " + raw + "}"), "other"))
                .isEqualTo(raw);
    }

    @Test
    void lists_stay_lists_even_of_one() {
        assertThat(value(convert("'levels': {'type': 'ListProperty', 'valueList': [[1, 2], [3]]}"), "levels"))
                .isEqualTo("[[1,2],[3]]");
        assertThat(value(convert("'category': {'type': 'ListProperty', 'valueList': 'a'}"), "category"))
                .isEqualTo("['a']");
        Conversion route =
                convert("'devices': {'type': 'ListRelationship', 'objectList': [{'object': 'urn:a'}, 'urn:b']}");
        assertThat(value(route, "devices")).isEqualTo("['urn:a','urn:b']");
        assertThat(route.origins().of("/devices/0")).isEqualTo("/devices/objectList/0/object");
        assertThat(route.origins().of("/devices/1")).isEqualTo("/devices/objectList/1");
    }

    @Test
    void times_are_freed_of_their_wrapping_at_every_depth() {
        Conversion conversion = convert(
                "'dateObserved': {'type': 'Property', 'value': {'type': 'DateTime', '@value': '2026-01-01T00:00:00Z'}},"
                        + " 'address': {'type': 'Property', 'value': {'@type': 'PostalAddress',"
                        + " 'since': {'@type': 'Date', '@value': '2020-01-01'}}}");

        assertThat(value(conversion, "dateObserved")).isEqualTo("'2026-01-01T00:00:00Z'");
        assertThat(value(conversion, "address")).isEqualTo("{'type':'PostalAddress','since':'2020-01-01'}");
        assertThat(conversion.origins().of("/dateObserved")).isEqualTo("/dateObserved/value/@value");
        assertThat(conversion.origins().of("/address/since")).isEqualTo("/address/value/since/@value");
        assertThat(conversion.origins().of("/address/type")).isEqualTo("/address/value/@type");
    }

    @Test
    void key_values_of_a_broker_are_freed_too() {
        Conversion conversion = convert("'dateObserved': {'type': 'DateTime', '@value': '2026-01-01T00:00:00Z'},"
                + " 'other': {'json': {'a': 1}}, 'name': {'vocab': 'good'}");

        assertThat(conversion.representation()).isEqualTo(Representation.KEY_VALUES);
        assertThat(value(conversion, "dateObserved")).isEqualTo("'2026-01-01T00:00:00Z'");
        assertThat(value(conversion, "other")).isEqualTo("{'a':1}");
        assertThat(value(conversion, "name")).isEqualTo("'good'");
    }

    @Test
    void a_geometry_written_as_text_is_read() {
        Conversion conversion = convert(
                "'location': {'type': 'GeoProperty', 'value': '{\\'type\\': \\'Point\\', \\'coordinates\\': [14.5, 46]}'}");

        assertThat(value(conversion, "location")).isEqualTo("{'type':'Point','coordinates':[14.5,46]}");
        assertThat(told(conversion)).containsExactly("info geometry-from-text /location/value");
    }

    @Test
    void the_simple_places_of_ngsi_v2_are_turned_round() {
        Conversion conversion = convert("'name': {'type': 'Text', 'value': 'B'},"
                + " 'location': {'type': 'geo:point', 'value': '46.0569, 14.5058'}");

        assertThat(value(conversion, "location")).isEqualTo("{'type':'Point','coordinates':[14.5058,46.0569]}");
        assertThat(told(conversion)).containsExactly("info geometry-from-point /location/value");
        assertThat(value(convert("'location': {'type': 'geo:box', 'value': ['46,14', '47,15']}"), "location"))
                .isEqualTo("{'type':'Polygon','coordinates':[[[14,46],[15,46],[15,47],[14,47],[14,46]]]}");
        assertThat(value(convert("'location': {'type': 'geo:line', 'value': ['46,14', '47,15']}"), "location"))
                .isEqualTo("{'type':'LineString','coordinates':[[14,46],[15,47]]}");
        assertThat(value(convert("'location': {'type': 'geo:point', 'value': 'Ljubljana'}"), "location"))
                .isEqualTo("'Ljubljana'");
    }

    @Test
    void numbers_that_ngsi_v2_writes_otherwise_are_read_and_told() {
        Conversion text = convert("'temperature': {'type': 'Number', 'value': '21.50', 'metadata': {}}");
        Conversion truth = convert("'count': {'type': 'Boolean', 'value': true, 'metadata': {}}");

        assertThat(value(text, "temperature")).isEqualTo("21.50");
        assertThat(told(text)).containsExactly("info number-from-text /temperature/value");
        assertThat(value(truth, "count")).isEqualTo("1");
        assertThat(told(truth)).containsExactly("warning number-from-boolean /count/value");
        assertThat(value(convert("'name': {'type': 'Number', 'value': '21', 'metadata': {}}"), "name"))
                .isEqualTo("'21'");
        assertThat(value(convert("'temperature': {'type': 'Number', 'value': 'hot', 'metadata': {}}"), "temperature"))
                .isEqualTo("'hot'");
    }

    @Test
    void a_place_is_quoted_as_it_was_written() {
        Conversion conversion = convert("'name': {'type': 'Text', 'value': 'B'},"
                + " 'location': {'type': 'geo:point', 'value': '46.0569,14.5058'}");

        assertThat(conversion.findings().get(0).message().en()).startsWith("The place “46.0569,14.5058” is written");
    }

    @Test
    void a_null_of_ngsi_v2_means_that_nothing_is_known() {
        Conversion conversion = convert("'name': {'type': 'Text', 'value': null, 'metadata': {}}");

        assertThat(value(conversion, "name")).isEmpty();
        assertThat(told(conversion)).containsExactly("info attribute-null /name/value");
    }

    @Test
    void what_a_notification_tells_to_be_deleted_is_left_out() {
        Conversion attribute =
                convert("'name': 'urn:ngsi-ld:null', 'count': {'type': 'Property', 'value': 'urn:ngsi-ld:null'}");
        Conversion entity = convert("'deletedAt': '2026-01-01T00:00:00Z'");

        assertThat(attribute.keyValues().propertyNames()).containsExactly("id", "type");
        assertThat(told(attribute)).containsExactly("info attribute-deleted /name", "info attribute-deleted /count");
        assertThat(told(convert("'count': [{'value': 3, 'observedAt': 'x'},"
                        + " {'value': 'urn:ngsi-ld:null', 'datasetId': 'urn:d'}]")))
                .containsExactly("info attribute-deleted /count/1");
        assertThat(attribute.isDeletion()).isFalse();
        assertThat(entity.isDeletion()).isTrue();
    }
}
