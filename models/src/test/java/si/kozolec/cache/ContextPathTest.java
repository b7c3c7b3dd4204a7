package si.kozolec.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextPathTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "/models/Parking-SI/ParkingSpot/1.0.0/context.jsonld, false, /models/Parking-SI/ParkingSpot/latest/context.jsonld",
        "/models/Parking-SI/ParkingSpot/latest/context.jsonld, true, /models/Parking-SI/ParkingSpot/latest/context.jsonld",
        "/models/Parking/ParkingSpot/1.0.0-rc.1+2/context.keyvalues.jsonld, false,"
                + " /models/Parking/ParkingSpot/latest/context.keyvalues.jsonld",
        "/contexts/subjects/Parking-SI/latest, true, /contexts/subjects/Parking-SI/latest",
        "/contexts/subjects/Parking-SI/abc1, false, /contexts/subjects/Parking-SI/latest"
    })
    void an_address_of_ours_tells_what_lies_there_and_where_the_newest_is(String path, boolean moves, String newest) {
        ContextPath read = ContextPath.of(path).orElseThrow();

        assertThat(read.path()).isEqualTo(path);
        assertThat(read.moves()).isEqualTo(moves);
        assertThat(read.newest()).isEqualTo(newest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/models/Parking-SI/ParkingSpot/1.0.0/schema.json",
                "/models/Parking-SI/ParkingSpot/../context.jsonld",
                "/models/Parking-SI/ParkingSpot/1.0.0 /context.jsonld",
                "/models/Parking-SI/ParkingSpot/1.0.0/context.jsonld?x=1",
                "/models/a/b/c/d/context.jsonld",
                "/contexts/subjects/../latest",
                "/contexts/sets/latest",
                "/contexts/sets/0123"
            })
    void what_has_another_form_is_no_context_of_ours(String path) {
        assertThat(ContextPath.of(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contexts/sets/", "/contexts/subjects/dataModel.Parking-SI/"})
    void sets_never_move_and_subjects_are_known_by_their_folders_too(String folder) {
        Optional<ContextPath> read = ContextPath.of(folder + DIGEST);

        assertThat(read).isPresent();
        assertThat(read.get().moves()).isFalse();
        assertThat(read.get().path()).endsWith(DIGEST).doesNotContain("dataModel.");
    }
}
