package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.AttributeKind;

class DescriptionSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Property. Height of the pole. Model:'https://schema.org/Number'. Units:'meters'",
                "Property. Model:'https://schema.org/Number'. Units:'meters'. Height of the pole",
                "Property.  Model: 'https://schema.org/Number' . Unit : \"meters\". Height of the pole",
                "property. Height of the pole. Model:https://schema.org/Number. Units: meters",
                "Property: Height of the pole. units:‘meters’. model:’https://schema.org/Number’",
                "Model:'https://schema.org/Number'. Units:'meters'. Property. Height of the pole",
                "Property. Model:'https://schema.org/Number. Height of the pole. Units:'meters",
            })
    void the_fields_are_found_however_they_are_written(String description) {
        DescriptionSyntax said = DescriptionSyntax.parse(description);

        assertThat(said.kind()).isEqualTo(AttributeKind.PROPERTY);
        assertThat(said.model()).isEqualTo("https://schema.org/Number");
        assertThat(said.units()).isEqualTo("meters");
        assertThat(said.text()).isIn("Height of the pole", "Height of the pole.");
    }

    @Test
    void misspelt_kinds_are_understood() {
        assertThat(DescriptionSyntax.parse("Geoproperty. Where it is").kind()).isEqualTo(AttributeKind.GEO_PROPERTY);
        assertThat(DescriptionSyntax.parse("Relationship, Device that measured").kind())
                .isEqualTo(AttributeKind.RELATIONSHIP);
        assertThat(DescriptionSyntax.parse("Number of spots").kind()).isEqualTo(AttributeKind.UNSTATED);
        assertThat(DescriptionSyntax.parse("Number of spots").text()).isEqualTo("Number of spots");
    }

    @Test
    void values_and_privacy_are_taken_out() {
        DescriptionSyntax said =
                DescriptionSyntax.parse("Property. State. Enum:'open, closed, it''s broken'. Privacy:'low'");

        assertThat(said.enumeration()).contains("open", "closed");
        assertThat(said.privacy()).isEqualTo("low");
        assertThat(said.text()).isEqualTo("State.");
    }

    @Test
    void a_sentence_about_a_model_is_no_field() {
        assertThat(DescriptionSyntax.parse("Property. Model: the type of the device")
                        .model())
                .isNull();
        assertThat(DescriptionSyntax.parse("Property. Model: the type of the device")
                        .text())
                .isEqualTo("Model: the type of the device");
        assertThat(DescriptionSyntax.parse("").text()).isEmpty();
        assertThat(DescriptionSyntax.parse("Units:").units()).isNull();
        assertThat(DescriptionSyntax.parse("Property. Units:''").units()).isNull();
    }

    @Test
    void spellings_of_a_unit_mean_one_code() {
        for (String spelling : new String[] {"meters", "Metre", "Meter (m)", "MTR", "m", " metres. "}) {
            assertThat(Units.of(spelling).code()).as(spelling).isEqualTo("MTR");
        }
        assertThat(Units.of("Kilowatts (kW)").code()).isEqualTo("KWT");
        assertThat(Units.of("degrees Celsius").code()).isEqualTo("CEL");
        assertThat(Units.of("MW").code()).isEqualTo("MAW");
        assertThat(Units.of("Douglas sea scale").code()).isEmpty();
        assertThat(Units.of("Douglas sea scale").text()).isEqualTo("Douglas sea scale");
    }
}
