package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.access.Role;
import si.kozolec.server.api.SmallTown;

class PagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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
    void the_first_page_speaks_slovenian_and_tells_what_there_is() throws Exception {
        HttpResponse<String> response = town.get("/");

        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"sl\">", "type=\"search\"", "href=\"/?lang=en\"")
                .contains("<strong>28</strong> modelov", "<strong>1</strong> nacionalni model")
                .contains("href=\"/search?domain=SmartCities&amp;lang=sl\"", "Pametna mesta");
    }

    @ParameterizedTest
    @CsvSource({"/search?lang=en, sl", "/search, 'en-GB,en;q=0.9'", "/?q=&lang=en, sl"})
    void english_is_spoken_to_who_wants_it(String path, String acceptLanguage) throws Exception {
        assertThat(town.get(path, "Accept-Language", acceptLanguage).body())
                .contains("<html lang=\"en\">", "28 models found", "lang=sl\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=gara%C5%BEna&lang=sl", "/?q=gara%C5%BEna&lang=sl"})
    void who_searches_finds_a_link_to_the_model(String path) throws Exception {
        String page = town.get(path).body();

        assertThat(page)
                .contains(
                        "Najden je 1 model.",
                        "href=\"/models/Parking-SI/OffStreetParking?lang=sl\"",
                        "value=\"garažna\"")
                .contains("<mark>Garažna</mark>");
    }

    @Test
    void results_come_in_pages_and_can_be_narrowed_down() throws Exception {
        String page = town.get("/search?sort=id&lang=en").body();

        assertThat(page)
                .contains("rel=\"next\" href=\"/search?sort=id&amp;lang=en&amp;page=2\"", "page 1 of 2")
                .contains("href=\"/search?sort=id&amp;lang=en&amp;subject=Lamps\"")
                .doesNotContain("rel=\"prev\"");
    }

    @Test
    void a_filter_in_use_can_be_taken_away() throws Exception {
        String page = town.get("/search?q=park&subject=Parking-SI&attribute=id&page=1&lang=en")
                .body();

        assertThat(page)
                .contains("Subject: Parking-SI", "href=\"/search?q=park&amp;attribute=id&amp;lang=en\"")
                .contains("Attribute: id", "href=\"/search?q=park&amp;subject=Parking-SI&amp;lang=en\"")
                .contains("href=\"/search?q=park&amp;lang=en\"");
    }

    @Test
    void who_finds_nothing_is_helped_on() throws Exception {
        assertThat(town.get("/search?q=Bensh&subject=Lamps&lang=en").body())
                .contains("Nothing found", "href=\"/models/Furniture/Bench?lang=en\"", "href=\"/identify?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource({"/models, /search?lang=en", "/models/Lamps, /search?subject=Lamps&lang=en"})
    void who_shortens_an_address_finds_what_lies_below(String path, String leadsTo) throws Exception {
        HttpResponse<String> response = town.get(path + "?lang=en");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith(leadsTo);
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_on_a_page() throws Exception {
        HttpResponse<String> response = town.get("/search?page=-1&lang=en");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("role=\"alert\"", "<code>page</code>");
    }

    @Test
    void the_page_of_a_model_shows_attributes_versions_and_downloads() throws Exception {
        String page = town.get("/models/Parking-SI/OffStreetParking?lang=sl").body();

        assertThat(page)
                .contains("Parkirišče zunaj ulice", "Garažna hiša ali dvorišče")
                .contains("<code>availableSpotNumber</code>", "C62", "celo število")
                .contains("<strong>1.1.0</strong>", "href=\"/models/Parking-SI/OffStreetParking/1.0.0?lang=sl\"")
                .contains("href=\"/models/Parking-SI/OffStreetParking/1.1.0/model.zip\"")
                .contains("href=\"/models/Parking-SI/OffStreetParking/1.1.0/examples/example.json\"")
                .doesNotContain("ADOPTERS.yaml");
    }

    @Test
    void whoever_runs_a_broker_finds_calls_and_entities_to_copy_on_the_page_of_a_model() throws Exception {
        String page = town.get("/models/Parking-SI/OffStreetParking?lang=en").body();

        for (String id : List.of("link", "call-create", "call-batch", "call-query", "call-subscribe")) {
            assertThat(page).contains("id=\"snippet-" + id + "\"");
        }
        assertThat(page)
                .contains("An entity to fill in, normalized", "An entity to fill in, as key-values")
                .contains("/models/Parking-SI/OffStreetParking/1.1.0/context.jsonld")
                .contains("http://www.w3.org/ns/json-ld#context");
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

        assertThat(page).doesNotContain("<script>", "alert('x')</", "alert(1)</", "<b>", "=\"\"onfocus=");
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
    void versions_are_compared_in_words() throws Exception {
        assertThat(town.get("/models/Parking-SI/OffStreetParking/compare?from=1.0.0&to=1.1.0&lang=sl")
                        .body())
                .contains(
                        "1.0.0 → 1.1.0",
                        "dopolnitev",
                        "<code>availableSpotNumber</code>",
                        "<option selected>1.0.0</option>");
        assertThat(town.get("/models/Parking-SI/OffStreetParking/compare?from=7.0.0", "Accept", BROWSER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_quality_of_a_version_is_told_by_requirement_and_by_finding() throws Exception {
        assertThat(town.get("/models/Parking-SI/OffStreetParking/quality?version=1.1.0&lang=sl")
                        .body())
                .contains("Ocena MIM2", "M2-01", "M2-25", "Kaj storiti:");
    }

    @Test
    void an_attribute_has_a_page_that_says_where_it_is_used() throws Exception {
        assertThat(town.get("/attributes/availableSpotNumber?lang=en").body())
                .contains(
                        "Free spots at the moment", "href=\"/models/Parking-SI/OffStreetParking?lang=en\"", "1 model");
        assertThat(town.get("/attributes/nothing", "Accept", BROWSER).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/about, O repozitoriju, 'href=\"/about/words?lang=sl\"'",
        "/about/terms, Pogoji uporabe, EUPL",
        "/about/accessibility, Izjava o dostopnosti, WCAG 2.2",
        "/about/words, Razlaga izrazov, NGSI-LD",
        "/about/statistics, Statistika, 28",
    })
    void the_repository_tells_about_itself(String path, String title, String words) throws Exception {
        assertThat(town.get(path + "?lang=sl").body()).contains("<h1>" + title + "</h1>", words);
    }

    @Test
    void a_model_that_is_not_there_is_a_page_with_the_nearest_ones() throws Exception {
        HttpResponse<String> response = town.get("/models/Furniture/Bank?lang=en", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .containsPattern(
                        "<a href=\"/models/Furniture/Bench\\?lang=en\"><bdi>[^<]+</bdi></a> <code>Furniture/Bench</code>");
    }

    @ParameterizedTest
    @CsvSource({
        "kozolec.css, text/css;charset=utf-8",
        "kozolec.js, text/javascript;charset=utf-8",
        "kozolec.svg, image/svg+xml",
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
    void pages_name_style_sheets_by_their_content_so_that_they_can_be_kept_for_ever() throws Exception {
        Matcher link = Pattern.compile("href=\"(/assets/kozolec\\.[0-9a-f]{16}\\.css)\"")
                .matcher(town.get("/").body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> response = town.get(link.group(1));
        assertThat(response.body()).contains("prefers-color-scheme: dark");
        assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(town.get("/assets/kozolec.0123456789abcdef.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_else_of_the_program_is_served() throws Exception {
        assertThat(town.get("/assets/Assets.class").statusCode()).isEqualTo(404);
        assertThat(town.get("/assets/package-info.class").statusCode()).isEqualTo(404);
    }

    @Test
    void the_description_of_the_api_is_shown_with_scripts_of_this_server_alone() throws Exception {
        assertThat(town.get("/api?lang=en").body())
                .containsPattern("src=\"/assets/swagger-ui-bundle\\.[0-9a-f]{16}\\.js\"")
                .contains("data-description=\"/openapi.json\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere/Bensh, 404, 'href=\"/models/Furniture/Bench?lang=en\"'",
        "/models/Parking-SI/OffStreetParking/9.9.9, 404, '/models/Parking-SI/OffStreetParking/1.1.0?lang=en'",
        "/assets/nothing.css, 404, 'Find a model'",
        "/login?token=1, 400, 'Error 400'",
        "/a%0Ab, 400, 'Error 400'",
    })
    void who_comes_with_a_browser_is_told_of_a_problem_on_a_page(String path, int status, String words)
            throws Exception {
        HttpResponse<String> response = town.get(path, "Accept", BROWSER, "Accept-Language", "en");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.body()).contains("<html lang=\"en\">", words);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, */*", "/api/v1/models/Furniture/Bank, 'text/html, */*'", "/nowhere, 'text/html;q=0, */*'"})
    void programs_are_told_of_a_problem_in_json(String path, String accept) throws Exception {
        HttpResponse<String> response = town.get(path, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void who_has_signed_in_is_greeted_by_name_and_shown_what_curators_do() throws Exception {
        HttpResponse<String> signedIn = town.post(
                "/login?lang=en",
                "token=" + town.token("Ana", Role.CURATOR),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                town.uri().toString());
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        HttpResponse<String> page = town.get("/?lang=en", "Cookie", cookie);

        assertThat(page.body()).contains("Ana", "Sign out", "href=\"/submissions?lang=en\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(town.get("/?lang=en").body()).doesNotContain("/submissions").contains("then=%2F%3Flang%3Den");
    }

    @Test
    void every_rule_has_its_page_that_the_list_leads_to() throws Exception {
        String list = town.get("/rules?lang=sl").body();
        Matcher link = Pattern.compile("href=\"(/rules/[^\"]+)\"").matcher(list);
        int pages = 0;
        while (link.find()) {
            String page = town.get(link.group(1).replace("&amp;", "&")).body();
            assertThat(page)
                    .as(link.group(1))
                    .contains("<h2>Zakaj</h2>", "Vir:")
                    .containsOnlyOnce("<h1");
            pages++;
        }

        assertThat(pages).isEqualTo(si.kozolec.rules.RuleBook.standard().rules().size());
        assertThat(town.get("/rules/attribute-unit?lang=en").body()).contains("UN/CEFACT", "All rules");
        assertThat(town.get("/rules/no-such-rule", "Accept", BROWSER).statusCode())
                .isEqualTo(404);
    }
}
