package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.ngsild.Station.convert;
import static si.kozolec.ngsild.Station.entity;
import static si.kozolec.ngsild.Station.told;
import static si.kozolec.ngsild.Station.value;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpandedNamesTest {

    private static final String HOME = "https://smartdatamodels.org/dataModel.Weather/";

    @Test
    void whole_iris_become_the_terms_of_the_model_in_values_too() {
        Conversion conversion = entity(
                "{'id': 'urn:a', 'type': ['" + HOME + "Station'], '" + HOME
                        + "temperature': {'type': 'Property', 'value': 2},"
                        + " 'https://smartdatamodels.org/address': {'type': 'Property', 'value': {'type': 'PostalAddress',"
                        + " 'https://smartdatamodels.org/street': 'Dunajska'}}}",
                Optional.empty());

        assertThat(value(conversion, "type")).isEqualTo("'Station'");
        assertThat(value(conversion, "temperature")).isEqualTo("2");
        assertThat(value(conversion, "address")).isEqualTo("{'type':'PostalAddress','street':'Dunajska'}");
        assertThat(told(conversion)).containsExactly("info type-chosen /type/0");
        assertThat(conversion.origins().of("/temperature"))
                .isEqualTo("/https:~1~1smartdatamodels.org~1dataModel.Weather~1temperature/value");
        assertThat(conversion.origins().of("/address/street"))
                .isEqualTo("/https:~1~1smartdatamodels.org~1address/value/https:~1~1smartdatamodels.org~1street");
    }

    @Test
    void prefixes_that_everybody_knows_are_written_out() {
        assertThat(value(convert("'schema:name': 'B'"), "name")).isEqualTo("'B'");
        assertThat(value(convert("'ngsi-ld:location': {'type': 'Point', 'coordinates': [1, 2]}"), "location"))
                .isEqualTo("{'type':'Point','coordinates':[1,2]}");
        assertThat(value(convert("'http://schema.org/name': 'B'"), "name")).isEqualTo("'B'");
    }

    @Test
    void names_of_the_default_context_are_read_and_told_once() {
        Conversion conversion = convert("'https://uri.etsi.org/ngsi-ld/default-context/count': 1,"
                + " 'ngsi-ld:default-context/temperature': 2");

        assertThat(value(conversion, "count")).isEqualTo("1");
        assertThat(value(conversion, "temperature")).isEqualTo("2");
        assertThat(told(conversion))
                .containsExactly("info default-context /https:~1~1uri.etsi.org~1ngsi-ld~1default-context~1count");
    }

    @Test
    void an_iri_of_a_kindred_vocabulary_is_guessed_and_told() {
        Conversion conversion = convert("'https://uri.fiware.org/ns/data-models#temperature': 2");

        assertThat(value(conversion, "temperature")).isEqualTo("2");
        assertThat(told(conversion))
                .containsExactly("info name-guessed /https:~1~1uri.fiware.org~1ns~1data-models#temperature");
    }

    @Test
    void an_iri_that_nobody_knows_stays() {
        assertThat(value(convert("'https://example.org/x': 2"), "https://example.org/x"))
                .isEqualTo("2");
    }

    @Test
    void the_same_name_written_twice_is_told() {
        Conversion conversion = convert("'name': 'A', 'https://schema.org/name': {'type': 'Property', 'value': 'B'}");

        assertThat(value(conversion, "name")).isEqualTo("'A'");
        assertThat(told(conversion)).containsExactly("warning name-twice /https:~1~1schema.org~1name");
        assertThat(conversion.origins().of("/name")).isEqualTo("/name");
    }
}
