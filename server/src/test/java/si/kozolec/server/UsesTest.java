package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.ckan.TestCkan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What open-data portals say about who uses a model stands on its page, and machines can read it. */
class UsesTest {

    private static final String MODEL = "/models/Parking-SI/OffStreetParking";

    /** What was read of a portal before the server was started. */
    static final String READING = """
            {"at": "2026-11-28T03:00:00Z", "datasets": 5012, "complete": true, "uses": {"Parking-SI/OffStreetParking": [
              {"name": "parkirisca-ljubljana", "title": "Parkirišča <v> Ljubljani", "organisation": "MOL", "version": "1.0.0"},
              {"name": "parkirisca-celje", "title": "Parkirišča v Celju", "organisation": "", "version": ""}]}}
            """;

    @Test
    void a_model_names_the_data_sets_that_use_it(@TempDir Path folder) throws Exception {
        DataFolder.open(folder).close();
        Files.writeString(Files.createDirectories(folder.resolve("uses")).resolve("opsi.json"), READING);
        try (TestCkan ckan = new TestCkan();
                WholeServer server = new WholeServer(
                        folder,
                        Map.of(
                                "KOZOLEC_PORTAL_OPSI_URL", ckan.address().toString(),
                                "KOZOLEC_PORTAL_OPSI_TITLE", "OPSI",
                                "KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8"))) {
            JsonNode uses = new JsonMapper().readTree(get(server, "/api/v1" + MODEL + "/uses"));
            JsonNode portal = uses.path("portals").path(0);
            assertThat(portal.path("title").asString()).isEqualTo("OPSI");
            assertThat(portal.path("readAt").asString()).isEqualTo("2026-11-28T03:00:00Z");
            assertThat(portal.path("uses").findValuesAsString("url"))
                    .containsExactly(
                            ckan.address() + "/dataset/parkirisca-ljubljana",
                            ckan.address() + "/dataset/parkirisca-celje");
            assertThat(portal.path("uses").path(0).path("version").asString()).isEqualTo("1.0.0");
            assertThat(portal.path("uses").path(1).has("version")).isFalse();

            String page = get(server, MODEL + "?lang=sl");
            assertThat(page)
                    .contains("Kdo ga uporablja", "Parkirišča &lt;v&gt; Ljubljani", "imel je 5.012 zbirk")
                    .contains("href=\"" + ckan.address() + "/dataset/parkirisca-celje\"");
            assertThat(get(server, "/models/Environment-SI/AirQualityObserved?lang=en"))
                    .contains("No data set names this model yet.");
            assertThat(get(server, "/api/v1/models/Parking-SI/OfStreetParking/uses"))
                    .contains("OffStreetParking", "404");
        }
    }

    @Test
    void without_portals_nothing_is_said_about_it(@TempDir Path folder) throws Exception {
        try (WholeServer server = new WholeServer(folder)) {
            assertThat(get(server, MODEL + "?lang=sl")).doesNotContain("Kdo ga uporablja");
            assertThat(get(server, "/api/v1" + MODEL + "/uses")).contains("\"portals\"");
        }
    }

    private static String get(WholeServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri().resolve(path))
                                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
