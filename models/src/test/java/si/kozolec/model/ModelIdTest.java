package si.kozolec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelIdTest {

    @Test
    void a_model_is_named_with_or_without_the_prefix_of_its_folder() {
        ModelId id = new ModelId("Parking-SI", "OffStreetParking");

        assertThat(ModelId.parse("Parking-SI/OffStreetParking")).contains(id);
        assertThat(ModelId.parse("dataModel.Parking-SI/OffStreetParking")).contains(id);
        assertThat(id.folder()).isEqualTo("dataModel.Parking-SI/OffStreetParking");
        assertThat(id).hasToString("Parking-SI/OffStreetParking");
    }

    @Test
    void a_name_may_have_dots_dashes_and_digits_within() {
        assertThat(List.of("P/a", "P/9", "P/a.b_c-d", "Parking-SI/x-", "P/x_", "P/" + "a".repeat(100)))
                .allSatisfy(text -> assertThat(ModelId.parse(text)).as(text).isPresent());
    }

    @Test
    void only_the_suffix_marks_a_national_model() {
        assertThat(new ModelId("Parking-SI", "ParkingSpot").isNational()).isTrue();
        assertThat(new ModelId("Parking", "ParkingSpot").isNational()).isFalse();
    }

    @Test
    void a_name_that_would_lead_elsewhere_is_no_model() {
        assertThat(List.of(
                        "Parking",
                        "../x/y",
                        "Parking/..",
                        "Parking/a/b",
                        "Parking/",
                        "/x",
                        "Parking/a b",
                        "Parking/x.",
                        "Parking/.x",
                        "Parking/_x",
                        "Parking/-x",
                        "Parking/a..b",
                        "Parking/parkirišče",
                        "Parking/" + "a".repeat(101),
                        "Parking/x.lock"))
                .allSatisfy(text -> assertThat(ModelId.parse(text)).as(text).isEmpty());
        assertThatThrownBy(() -> new ModelId("..", "x")).hasMessageContaining("../x");
    }
}
