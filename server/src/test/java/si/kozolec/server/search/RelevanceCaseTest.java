package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelId;

/** The questions by which a search is measured. */
class RelevanceCaseTest {

    private static final RelevanceCase CAR_PARK =
            new RelevanceCase("sl", "topic", "parkirišče", Set.of("Parking/OffStreetParking", "Parking/ParkingSpot"));

    @Test
    void a_file_of_questions_is_read() {
        assertThat(RelevanceCase.read(List.of(
                        "# language\tkind\tquery\tmodels",
                        "",
                        "sl\ttopic\tparkirišče\tParking/OffStreetParking, Parking/ParkingSpot")))
                .containsExactly(CAR_PARK);
    }

    @Test
    void a_line_that_is_no_question_is_told() {
        assertThatThrownBy(() -> RelevanceCase.read(List.of("# fine", "sl\ttopic\tparkirišče")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: four columns");
    }

    @Test
    void the_first_right_model_counts_and_a_national_one_as_its_namesake() {
        ModelId wrong = new ModelId("Weather", "WeatherObserved");
        ModelId right = new ModelId("Parking", "ParkingSpot");
        ModelId national = new ModelId("Parking-SI", "OffStreetParking");

        assertThat(CAR_PARK.rank(List.of(right))).isEqualTo(1);
        assertThat(CAR_PARK.rank(List.of(wrong, national, right))).isEqualTo(2);
        assertThat(CAR_PARK.rank(List.of(wrong))).isZero();
    }
}
