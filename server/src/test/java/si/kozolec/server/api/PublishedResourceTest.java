package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PublishedResourceTest {

    private static final String PARKING = "/models/Parking-SI/OffStreetParking";

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
    void a_file_of_a_version_comes_byte_for_byte_and_for_ever() throws Exception {
        HttpResponse<String> response = town.get(PARKING + "/1.0.0/schema.json");

        assertThat(response.body()).isEqualTo(TownModels.FIRST_SCHEMA);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(response.headers().firstValue("ETag"))
                .hasValueSatisfying(etag -> assertThat(etag).matches("\"[0-9a-f]{40}\""));
        assertThat(response.headers().firstValue("Content-Location")).isEmpty();
    }

    @Test
    void the_same_content_has_the_same_etag_in_every_version() throws Exception {
        String first = etag(PARKING + "/1.0.0/LICENSE.md");

        assertThat(etag(PARKING + "/1.1.0/LICENSE.md")).isEqualTo(first);
        assertThat(etag(PARKING + "/1.1.0/schema.json")).isNotEqualTo(etag(PARKING + "/1.0.0/schema.json"));
    }

    @Test
    void latest_says_what_it_means_today_and_only_for_a_while() throws Exception {
        HttpResponse<String> response = town.get(PARKING + "/latest/examples/example.json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Location"))
                .contains(PARKING + "/1.1.0/examples/example.json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(town.get(PARKING + "/latest/schema.json").body())
                .isEqualTo(town.get(PARKING + "/1.1.0/schema.json").body());
    }

    @Test
    void a_file_that_the_caller_has_is_not_sent_again() throws Exception {
        String address = PARKING + "/latest/schema.json";
        HttpResponse<String> response = town.get(address, "If-None-Match", "W/" + etag(address));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.headers().firstValue("Content-Location")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "schema.json, application/json",
        "schema.bundled.json, application/json",
        "context.jsonld, application/ld+json",
        "examples/example.jsonld, application/ld+json",
        "notes.yaml, application/yaml",
        "LICENSE.md, text/markdown;charset=utf-8",
        "model.zip, application/zip",
    })
    void the_type_follows_from_the_file_whatever_is_asked_for(String file, String type) throws Exception {
        for (String accept : new String[] {
            "*/*",
            "text/html",
            "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#context\",application/json;q=0.9"
        }) {
            HttpResponse<String> response = town.get(PARKING + "/1.1.0/" + file, "Accept", accept);
            assertThat(response.statusCode()).as(accept).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).as(accept).contains(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/models/Parking-SI/OffStreetParking/9.9.9/schema.json, version-not-found, 1.1.0",
        "/models/Parking-SI/OffStreetParking/newest, version-not-found, 2.0.0-rc.1",
        "/models/Furniture/Draft/latest/schema.json, version-not-found, Furniture/Draft",
        "/models/Furniture/Bank/1.0.0/schema.json, model-not-found, Furniture/Bench",
        "/models/Parking-SI/OffStreetParking/1.0.0/schema.xml, file-not-found, schema.bundled.json",
        "/models/Parking-SI/OffStreetParking/1.0.0/examples, file-not-found, schema.json",
        "/models/Parking-SI/OffStreetParking/1.0.0/examples/, file-not-found, schema.json",
        "/models/-/-/1.0.0/schema.json, model-not-found, -",
    })
    void what_is_not_there_is_told_with_what_is(String path, String code, String said) throws Exception {
        HttpResponse<String> response = town.get(path, "Accept", "application/json");
        JsonNode problem = town.json(response);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).contains(said);
    }

    @Test
    void json_is_for_those_who_ask_for_it_and_the_page_for_the_others() throws Exception {
        assertThat(type(PARKING, "application/json")).isEqualTo("application/json");
        assertThat(type(PARKING, "application/json, text/html;q=0.5")).isEqualTo("application/json");
        assertThat(type(PARKING, "*/*")).startsWith("text/html");
        assertThat(type(PARKING, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .startsWith("text/html");
        assertThat(type(PARKING + "/1.0.0", "application/json")).isEqualTo("application/json");
        assertThat(type(PARKING + "/1.0.0", "text/html")).startsWith("text/html");
        HttpResponse<String> picture = town.get(PARKING, "Accept", "image/png");
        assertThat(picture.statusCode()).isEqualTo(406);
        assertThat(picture.body()).contains("application/json", "text/turtle");
    }

    @Test
    void a_version_is_told_as_it_was_published() throws Exception {
        JsonNode first = town.json(town.get(PARKING + "/1.0.0", "Accept", "application/json"));

        assertThat(first.path("version").asString()).isEqualTo("1.0.0");
        assertThat(first.path("latest").asString()).isEqualTo("1.1.0");
        assertThat(first.path("attributes")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .doesNotContain("availableSpotNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {PARKING, PARKING + "/1.0.0", PARKING + "/1.0.0/schema.json"})
    void parameters_that_nobody_knows_are_refused(String path) throws Exception {
        assertThat(town.get(path + "?version=2").statusCode()).isEqualTo(400);
        assertThat(town.get(path + "?lang=en").statusCode()).isEqualTo(200);
    }

    private static String etag(String path) throws Exception {
        return town.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static String type(String path, String accept) throws Exception {
        return town.get(path, "Accept", accept)
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }
}
