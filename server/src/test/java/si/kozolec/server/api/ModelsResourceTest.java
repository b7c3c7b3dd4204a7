package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ModelsResourceTest {

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
    void a_search_tells_what_was_found_with_facets() throws Exception {
        HttpResponse<String> response = town.get("/api/v1/models?q=parkiri%C5%A1%C4%8De");
        JsonNode page = town.json(response);

        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("page").asInt()).isEqualTo(1);
        assertThat(page.path("size").asInt()).isEqualTo(20);
        JsonNode item = page.path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(item.path("version").asString()).isEqualTo("1.1.0");
        assertThat(item.path("title").path("sl").asString()).isEqualTo("Parkirišče zunaj ulice");
        assertThat(item.path("title").path("en").asString()).isEqualTo("Off-street parking");
        assertThat(item.path("score").asDouble()).isPositive();
        assertThat(item.path("links").path("schema").asString())
                .isEqualTo("/models/Parking-SI/OffStreetParking/1.1.0/schema.json");
        assertThat(page.path("facets").path("subject").path(0).path("value").asString())
                .isEqualTo("Parking-SI");
        assertThat(page.path("facets").propertyNames())
                .containsExactly("subject", "domain", "status", "license", "publisher");
    }

    @Test
    void following_next_leads_through_all_models_once() throws Exception {
        List<String> seen = new ArrayList<>();
        Optional<String> address = Optional.of("/api/v1/models?size=10&sort=id");
        while (address.isPresent()) {
            HttpResponse<String> response = town.get(address.get());
            town.json(response)
                    .path("items")
                    .forEach(item -> seen.add(item.path("id").asString()));
            address = relation(response, "next");
        }

        assertThat(seen).hasSize(TownModels.MODELS).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_links_of_a_page_keep_the_question() throws Exception {
        HttpResponse<String> middle = town.get("/api/v1/models?size=10&page=2&status=published&status=draft&sort=id");

        assertThat(relation(middle, "first").orElseThrow())
                .contains("page=1")
                .contains("status=published&status=draft", "size=10");
        assertThat(relation(middle, "prev").orElseThrow()).contains("page=1");
        assertThat(relation(middle, "next").orElseThrow()).contains("page=3");
        assertThat(relation(middle, "last").orElseThrow()).contains("page=3");
        HttpResponse<String> first = town.get("/api/v1/models?size=10");
        assertThat(relation(first, "prev")).isEmpty();
        HttpResponse<String> last = town.get("/api/v1/models?size=10&page=3");
        assertThat(relation(last, "next")).isEmpty();
    }

    @Test
    void all_problems_of_a_question_are_told_at_once() throws Exception {
        HttpResponse<String> response =
                town.get("/api/v1/models?page=-1&size=100000&colour=red&status=gone", "Accept-Language", "en");
        JsonNode problem = town.json(response);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("code").asString()).isEqualTo("invalid-request");
        List<String> parameters = new ArrayList<>();
        problem.path("problems")
                .forEach(part -> parameters.add(part.path("parameter").asString()));
        assertThat(parameters).containsExactlyInAnyOrder("page", "size", "colour", "status");
        assertThat(response.body()).contains("publisher", "attribute");
    }

    @Test
    void the_language_of_the_words_is_no_filter() throws Exception {
        assertThat(town.get("/api/v1/models?lang=en").statusCode()).isEqualTo(200);
        assertThat(town.get("/api/v1/attributes?lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void a_model_is_told_in_its_latest_version_that_is_no_pre_release() throws Exception {
        JsonNode model = town.json("/api/v1/models/Parking-SI/OffStreetParking");

        assertThat(model.path("id").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(model.path("version").asString()).isEqualTo("1.1.0");
        assertThat(model.path("latest").asString()).isEqualTo("1.1.0");
        assertThat(texts(model.path("versions"))).containsExactly("2.0.0-rc.1", "1.1.0", "1.0.0");
        assertThat(model.path("national").asBoolean()).isTrue();
        assertThat(model.path("title").path("sl").asString()).isEqualTo("Parkirišče zunaj ulice");
        assertThat(texts(model.path("domains"))).containsExactly("SmartCities");
        assertThat(model.path("license").asString()).isEqualTo("CC-BY-4.0");
        assertThat(model.path("entityType").asString()).isEqualTo("OffStreetParking");
        JsonNode attribute = model.path("attributes")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("availableSpotNumber"))
                .findFirst()
                .orElseThrow();
        assertThat(attribute.path("kind").asString()).isEqualTo("Property");
        assertThat(texts(attribute.path("types"))).containsExactly("integer");
        assertThat(attribute.path("unit").path("code").asString()).isEqualTo("C62");
        assertThat(attribute.path("required").asBoolean()).isFalse();
    }

    @Test
    void the_folder_name_of_a_subject_is_understood_too() throws Exception {
        assertThat(town.json("/api/v1/models/dataModel.Parking-SI/OffStreetParking")
                        .path("id")
                        .asString())
                .isEqualTo("Parking-SI/OffStreetParking");
    }

    @Test
    void a_model_that_was_never_published_is_told_without_a_version() throws Exception {
        JsonNode model = town.json("/api/v1/models/Furniture/Draft");

        assertThat(model.path("id").asString()).isEqualTo("Furniture/Draft");
        assertThat(model.has("version")).isFalse();
        assertThat(model.path("versions").size()).isZero();
    }

    @Test
    void metadata_has_an_etag_and_is_not_sent_twice() throws Exception {
        String address = "/api/v1/models/Parking-SI/OffStreetParking";
        String etag = town.get(address).headers().firstValue("ETag").orElseThrow();

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        assertThat(town.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_versions_come_newest_first_and_in_pages() throws Exception {
        HttpResponse<String> response = town.get("/api/v1/models/Parking-SI/OffStreetParking/versions?size=2");
        JsonNode versions = town.json(response);

        assertThat(versions.path("total").asInt()).isEqualTo(3);
        assertThat(versions.path("latest").asString()).isEqualTo("1.1.0");
        assertThat(versions.path("items")
                        .valueStream()
                        .map(each -> each.path("version").asString()))
                .containsExactly("2.0.0-rc.1", "1.1.0");
        assertThat(versions.path("items").path(0).path("preRelease").asBoolean())
                .isTrue();
        assertThat(versions.path("items").path(0).path("title").path("en").asString())
                .isEqualTo("Car park");
        JsonNode rest = town.json(relation(response, "next").orElseThrow());
        assertThat(rest.path("items")
                        .valueStream()
                        .map(each -> each.path("version").asString()))
                .containsExactly("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "size=101", "size=", "page=99999999999"})
    void a_page_of_versions_that_cannot_be_is_refused(String query) throws Exception {
        assertThat(town.get("/api/v1/models/Parking-SI/OffStreetParking/versions?" + query)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/models/Parking-SI/OffStreetParkin, model-not-found, Parking-SI/OffStreetParking",
        "/api/v1/models/Parking/OffStreetParking/versions, model-not-found, Parking-SI/OffStreetParking",
        "/api/v1/models/Lamps/lamp7, model-not-found, Lamps/Lamp7",
    })
    void an_unknown_model_is_answered_with_the_nearest_names(String path, String code, String nearest)
            throws Exception {
        HttpResponse<String> response = town.get(path);
        JsonNode problem = town.json(response);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(texts(problem.path("nearest"))).contains(nearest);
        assertThat(problem.path("detail").asString()).contains(nearest);
    }

    @Test
    void attributes_are_found_over_all_models() throws Exception {
        JsonNode page = town.json("/api/v1/attributes?q=available");
        JsonNode attribute = page.path("items").path(0);

        assertThat(attribute.path("name").asString()).isEqualTo("availableSpotNumber");
        assertThat(attribute.path("kind").asString()).isEqualTo("Property");
        assertThat(attribute.path("type").asString()).isEqualTo("integer");
        assertThat(attribute.path("unit").path("code").asString()).isEqualTo("C62");
        assertThat(texts(attribute.path("models"))).containsExactly("Parking-SI/OffStreetParking");
        assertThat(attribute.path("modelCount").asInt()).isEqualTo(1);
    }

    @Test
    void a_question_for_attributes_is_checked_too() throws Exception {
        HttpResponse<String> response = town.get("/api/v1/attributes?size=0&subject=x");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(town.json(response).path("problems").size()).isEqualTo(2);
    }

    private static Optional<String> relation(HttpResponse<String> response, String name) {
        String header = response.headers().firstValue("Link").orElseThrow();
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"" + name + "\"").matcher(header);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void the_self_assessment_comes_as_json_and_as_earl() throws Exception {
        String address = "/api/v1/models/Parking-SI/OffStreetParking/assessment";

        JsonNode plain = town.json(address + "?version=1.0.0");
        assertThat(plain.path("model").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(plain.path("version").asString()).isEqualTo("1.0.0");
        assertThat(plain.path("answers")).hasSize(25);
        assertThat(plain.path("answers").findValuesAsString("result"))
                .isSubsetOf("pass", "fail", "not-applicable", "not-tested");

        var earl = town.get(address + "?form=earl");
        assertThat(earl.headers().firstValue("Content-Type")).contains("application/ld+json");
        assertThat(earl.body()).contains("http://www.w3.org/ns/earl#", "earl:TestSubject");

        assertThat(town.get(address + "?form=pdf").statusCode()).isEqualTo(400);
        assertThat(town.get("/api/v1/models/Parking-SI/Nothing/assessment").statusCode())
                .isEqualTo(404);
    }
}
