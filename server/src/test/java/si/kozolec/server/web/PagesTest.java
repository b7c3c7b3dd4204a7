package si.kozolec.server.web;

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
import si.kozolec.server.api.SmallTown;

class PagesTest {

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
    void the_first_page_speaks_slovenian_and_lists_what_there_is() throws Exception {
        HttpResponse<String> response = town.get("/");

        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"sl\">", "28 zadetkov", "type=\"search\"", "href=\"/?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource({"/?lang=en, sl", "/, 'en-GB,en;q=0.9'"})
    void english_is_spoken_to_who_wants_it(String path, String acceptLanguage) throws Exception {
        assertThat(town.get(path, "Accept-Language", acceptLanguage).body())
                .contains("<html lang=\"en\">", "28 models found", "href=\"/?lang=sl\"");
    }

    @Test
    void who_searches_finds_a_link_to_the_model() throws Exception {
        String page = town.get("/?q=gara%C5%BEna&lang=sl").body();

        assertThat(page)
                .contains("1 zadetek", "href=\"/models/Parking-SI/OffStreetParking?lang=sl\"", "value=\"garažna\"")
                .contains("<mark>Garažna</mark>");
    }

    @Test
    void results_come_in_pages_and_can_be_narrowed_down() throws Exception {
        String page = town.get("/?sort=id&lang=en").body();

        assertThat(page)
                .contains("rel=\"next\" href=\"/?sort=id&amp;lang=en&amp;page=2\"")
                .contains("href=\"/?sort=id&amp;lang=en&amp;subject=Lamps\"")
                .doesNotContain("rel=\"prev\"");
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_on_a_page() throws Exception {
        HttpResponse<String> response = town.get("/?page=-1&lang=en");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("class=\"problem\"", "page");
    }

    @Test
    void the_page_of_a_model_shows_attributes_versions_and_downloads() throws Exception {
        String page = town.get("/models/Parking-SI/OffStreetParking?lang=sl").body();

        assertThat(page)
                .contains("Parkirišče zunaj ulice", "Garažna hiša ali dvorišče")
                .contains("<code>availableSpotNumber</code>", "C62")
                .contains("<strong>1.1.0</strong>", "href=\"/models/Parking-SI/OffStreetParking/1.0.0?lang=sl\"")
                .contains("href=\"/models/Parking-SI/OffStreetParking/1.1.0/model.zip\"")
                .contains("href=\"/models/Parking-SI/OffStreetParking/1.1.0/examples/example.json\"")
                .doesNotContain("ADOPTERS.yaml");
    }

    @Test
    void the_page_of_a_version_shows_that_version() throws Exception {
        assertThat(town.get("/models/Parking-SI/OffStreetParking/1.0.0?lang=en").body())
                .contains("<strong>1.0.0</strong>", "/1.0.0/schema.json", "Off-street parking")
                .doesNotContain("availableSpotNumber");
    }

    @Test
    void a_model_that_was_never_published_has_a_page_without_downloads() throws Exception {
        HttpResponse<String> response = town.get("/models/Furniture/Draft");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Furniture/Draft").doesNotContain("model.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/models/Furniture/Bench",
                "/?q=bench",
                "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?q=%22onfocus="
            })
    void words_of_models_and_visitors_are_only_words(String path) throws Exception {
        String page = town.get(path).body();

        assertThat(page).doesNotContain("<script", "alert('x')</", "<b>", "\"onfocus=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/models/Furniture/Bench", "/models/Furniture/Bank", "/api"})
    void no_page_takes_anything_from_elsewhere(String path) throws Exception {
        HttpResponse<String> response = town.get(path, "Accept", "text/html");

        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
        assertThat(response.body())
                .doesNotContain("src=\"http", "style=\"", "href=\"//")
                .containsPattern("<title>.+</title>");
    }

    @Test
    void a_model_that_is_not_there_is_a_page_with_the_nearest_ones() throws Exception {
        HttpResponse<String> response = town.get("/models/Furniture/Bank?lang=en", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("href=\"/models/Furniture/Bench?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kozolec.css, text/css;charset=utf-8",
        "api.js, text/javascript;charset=utf-8",
        "swagger-ui.css, text/css;charset=utf-8",
        "swagger-ui-bundle.js, text/javascript;charset=utf-8",
    })
    void style_sheets_and_scripts_come_from_this_very_server(String name, String type) throws Exception {
        HttpResponse<String> response = town.get("/assets/" + name);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void nothing_else_of_the_program_is_served() throws Exception {
        assertThat(town.get("/assets/Assets.class").statusCode()).isEqualTo(404);
        assertThat(town.get("/assets/package-info.class").statusCode()).isEqualTo(404);
    }

    @Test
    void the_description_of_the_api_is_shown_with_scripts_of_this_server_alone() throws Exception {
        assertThat(town.get("/api?lang=en").body())
                .contains("src=\"/assets/swagger-ui-bundle.js\"", "data-description=\"/openapi.json\"");
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(java.util.ResourceBundle.getBundle("si.kozolec.server.web.messages_sl", java.util.Locale.ROOT)
                        .keySet())
                .isEqualTo(
                        java.util.ResourceBundle.getBundle("si.kozolec.server.web.messages_en", java.util.Locale.ROOT)
                                .keySet());
    }
}
