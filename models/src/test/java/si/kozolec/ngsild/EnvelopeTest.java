package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.entity;
import static si.kozolec.ngsild.Station.value;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeTest {

    @Test
    void one_entity_is_itself() {
        assertThat(places("{'id': 'urn:a', 'type': 'Station', 'data': [1], 'entities': [2]}"))
                .containsExactly("");
    }

    @Test
    void an_array_holds_entities_and_what_else_is_in_it() {
        assertThat(places("[{'id': 'urn:a'}, 3, null]")).containsExactly("/0", "/1", "/2");
        assertThat(places("[]")).isEmpty();
        assertThat(places("3")).containsExactly("");
    }

    @Test
    void a_notification_holds_its_data() {
        assertThat(places("{'id': 'n', 'type': 'Notification', 'subscriptionId': 's', 'data': [{'id': 'urn:a'}]}"))
                .containsExactly("/data/0");
        assertThat(places("{'subscriptionId': 's', 'data': [{'id': 'urn:a'}, {'id': 'urn:b'}]}"))
                .containsExactly("/data/0", "/data/1");
        assertThat(places("{'type': 'Notification', 'data': {'type': 'FeatureCollection', 'features': [{}, {}]}}"))
                .containsExactly("/data/features/0", "/data/features/1");
        assertThat(places("[{'type': 'Notification', 'data': [{'id': 'urn:a'}]}]"))
                .containsExactly("/0/data/0");
    }

    @Test
    void the_body_of_a_batch_holds_its_entities() {
        assertThat(places("{'actionType': 'append', 'entities': [{'id': 'urn:a'}]}"))
                .containsExactly("/entities/0");
    }

    @Test
    void a_feature_becomes_an_entity_and_its_places_lead_back() {
        Conversion conversion = entity(
                "{'id': 'urn:a', 'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates': [14, 46]},"
                        + " 'properties': {'type': 'Station', 'name': 'B', 'temperature': {'type': 'Property', 'value': 2}},"
                        + " '@context': 'x'}",
                Optional.empty());

        assertThat(conversion.keyValues().propertyNames())
                .containsExactly("id", "type", "name", "temperature", "location");
        assertThat(value(conversion, "type")).isEqualTo("'Station'");
        assertThat(value(conversion, "location")).isEqualTo("{'type':'Point','coordinates':[14,46]}");
        assertThat(conversion.origins().of("/id")).isEqualTo("/id");
        assertThat(conversion.origins().of("/type")).isEqualTo("/properties/type");
        assertThat(conversion.origins().of("/name")).isEqualTo("/properties/name");
        assertThat(conversion.origins().of("/temperature")).isEqualTo("/properties/temperature/value");
        assertThat(conversion.origins().of("/location/coordinates")).isEqualTo("/geometry/coordinates");
        assertThat(conversion.origins().of("")).isEqualTo("/properties");
        assertThat(conversion.origins().ofName("/temperature")).isEqualTo("/properties/temperature");
    }

    @Test
    void a_geometry_that_the_properties_say_too_is_said_once() {
        Conversion conversion = entity(
                "{'id': 'urn:a', 'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates': [14, 46]}, 'properties': {"
                        + "'type': 'Station', 'location': {'type': 'GeoProperty', 'value': {'type': 'Point', 'coordinates': [14, 46]}}}}",
                Optional.empty());

        assertThat(conversion.findings()).isEmpty();
        assertThat(conversion.origins().of("/location")).isEqualTo("/properties/location/value");
    }

    @Test
    void names_and_values_lead_back_to_different_places() {
        Conversion conversion = Station.convert("'temperature': {'type': 'Property', 'value': 2},"
                + " 'address': {'type': 'Property', 'value': {'street': 'x'}}");

        assertThat(conversion.origins().of("/temperature")).isEqualTo("/temperature/value");
        assertThat(conversion.origins().ofName("/temperature")).isEqualTo("/temperature");
        assertThat(conversion.origins().ofName("/address/street")).isEqualTo("/address/value/street");
        assertThat(conversion.origins().ofName("")).isEmpty();
    }

    private static List<String> places(String json) {
        return Envelope.open(JsonMapper.shared().readTree(json.replace('\'', '"'))).stream()
                .map(Envelope.Held::pointer)
                .toList();
    }
}
