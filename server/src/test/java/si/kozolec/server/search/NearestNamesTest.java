package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meant who asked for a model that is not there. */
class NearestNamesTest {

    private final SearchIndex index = SmallCity.index();

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Parking-SI/OfStreetParking, Parking-SI/OffStreetParking",
        "Parking-SI/OffStretParkign, Parking-SI/OffStreetParking",
        "parking/offstreetparking, Parking/OffStreetParking",
        "dataModel.Parking/OffStreetParkings, Parking/OffStreetParking",
        "Weather/AirQualityObserved, Environment-SI/AirQualityObserved",
        "NoiseLevelObservd, Environment/NoiseLevelObserved",
        "Parking/ParkingSpots, Parking/ParkingSpot",
    })
    void a_misspelt_name_is_answered_with_the_one_that_was_meant(String asked, String meant) {
        assertThat(index.nearest(asked, 3)).first().hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "xyzzy/Quux", "%00", "🚗/🚗"})
    void a_name_like_no_other_is_answered_with_none(String asked) {
        assertThat(index.nearest(asked, 3)).isEmpty();
    }

    @Test
    void an_endless_name_costs_little_and_finds_nothing() {
        assertThat(index.nearest("Parking/".repeat(100_000), 3)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void no_more_are_told_than_wanted() {
        assertThat(index.nearest("Parking/OffStreetParkin", 1)).hasSize(1);
        assertThat(index.nearest("Parking/OffStreetParkin", 0)).isEmpty();
    }
}
