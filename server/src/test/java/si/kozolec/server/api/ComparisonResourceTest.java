package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ComparisonResourceTest {

    private static final String PARKING = "/api/v1/compare?model=Parking-SI/OffStreetParking";

    private static SmallTown town;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void an_attribute_that_was_added_is_a_minor_step_that_breaks_nobody_of_open_models() throws Exception {
        JsonNode answer = town.json(PARKING + "&from=1.0.0&to=1.1.0&lang=en");

        assertThat(answer.path("class").asString()).isEqualTo("minor");
        assertThat(answer.path("strict").asString()).isEqualTo("major");
        assertThat(answer.path("needs").asString()).isEqualTo("1.1.0");
        JsonNode change = answer.path("changes").get(0);
        assertThat(change.path("kind").asString()).isEqualTo("attribute-added");
        assertThat(change.path("attribute").asString()).isEqualTo("availableSpotNumber");
        assertThat(change.path("pointer").asString()).isEqualTo("/properties/availableSpotNumber");
        assertThat(change.path("open").path("breaks")).isEmpty();
        assertThat(change.path("message").asString()).contains("availableSpotNumber");
    }

    @Test
    void the_answer_is_described_as_it_is() throws Exception {
        JsonNode described = town.json("/openapi.json").path("components").path("schemas");

        JsonNode answer = town.json(PARKING + "&from=1.0.0&to=1.1.0");
        assertThat(described.path("Comparison").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(answer.propertyNames());
        assertThat(described.path("Change").path("properties").propertyNames())
                .containsAll(answer.path("changes").get(0).propertyNames());
    }

    @Test
    void the_newer_version_is_the_latest_unless_it_is_said() throws Exception {
        assertThat(town.json(PARKING + "&from=1.1.0").path("to").asString()).isEqualTo("1.1.0");
        assertThat(town.json(PARKING + "&from=1.1.0").path("class").asString()).isEqualTo("none");
    }

    @Test
    void sentences_are_in_the_language_of_the_reader() throws Exception {
        String sl = town.get(PARKING + "&from=1.0.0", "Accept-Language", "sl").body();
        String en = town.get(PARKING + "&from=1.0.0", "Accept-Language", "en").body();

        assertThat(sl).isNotEqualTo(en);
    }

    @Test
    void what_is_missing_or_unknown_is_told() throws Exception {
        HttpResponse<String> nothing = town.get("/api/v1/compare?lang=en");
        HttpResponse<String> unknownModel = town.get("/api/v1/compare?model=Parking-SI/OfStreetParking&from=1.0.0");
        HttpResponse<String> unknownVersion = town.get(PARKING + "&from=9.9.9");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(town.json(nothing).path("problems")).hasSize(2);
        assertThat(unknownModel.statusCode()).isEqualTo(404);
        assertThat(unknownModel.body()).contains("Parking-SI/OffStreetParking");
        assertThat(unknownVersion.statusCode()).isEqualTo(404);
        assertThat(unknownVersion.body()).contains("1.1.0");
    }
}
