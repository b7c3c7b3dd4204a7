package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource({
        "Smart Data Models - Parking / Off Street Parking, OffStreetParking, Off Street Parking",
        "Smart Data Models  / Privacy Object, PrivacyObject, Privacy Object",
        "' - Waste Management / Waste Container Isle', WasteContainerIsle, Waste Container Isle",
        "Smart Data models - vibrations Observed schema, VibrationsObserved, Vibrations Observed",
        "Smart Data Models. GTFS Schema, GtfsStop, Gtfs Stop",
        "Smart Data Models - SUBJECT / DATAMODEL, InteroperableAssets, Interoperable Assets",
        "Kozolec - Transportation-SI / EVChargingStation, EVChargingStation, EV Charging Station",
        "'', NoiseLevelObserved, Noise Level Observed",
    })
    void a_title_is_what_people_would_say(String written, String name, String title) {
        assertThat(Titles.of(written, name)).isEqualTo(title);
    }
}
