package si.kozolec.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contexts as brokers fetch them, terms as people follow them. */
class ContextsResourceTest {

    /** What Stellio sends; no server may stumble over the profile. */
    private static final String STELLIO =
            "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#context\",application/json;q=0.9,*/*;q=0.1";

    private static final String SCORPIO = "application/ld+json, application/json;q=0.9, application/javascript;q=0.5,"
            + " text/javascript;q=0.5, text/plain;q=0.2, */*;q=0.1";

    private static final String SET =
            "{\"models\": [\"Parking-SI/OffStreetParking@1.1.0\", \"Furniture/Bench@1.0.0\"]}";

    @TempDir
    private static Path folder;

    private static SmallTown town;

    @BeforeAll
    static void start() throws Exception {
        town = new SmallTown(
                folder,
                Map.of(
                        "Garages/Garage",
                        schema("Garage", "availableSpotNumber", "Property. Free spots. Units:'C62'"),
                        "Garages-SI/Box",
                        schema("Box", "refOwner", "Relationship. \\\"Whose\\\" it is")));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_context_is_ld_json_whatever_a_broker_asks_for() throws Exception {
        String set = town.json(town.post("/contexts/sets", SET, "Content-Type", "application/json"))
                .path("context")
                .asString();
        List<String> places = List.of(
                "/models/Parking-SI/OffStreetParking/1.1.0/context.jsonld",
                "/contexts/subjects/Parking-SI/latest",
                URI.create(set).getPath());
        for (String place : places) {
            for (String accept : List.of(STELLIO, SCORPIO, "text/html", "application/json", "nonsense/;q=x")) {
                HttpResponse<String> response = town.get(place, "Accept", accept);

                assertThat(response.statusCode()).as(place + " " + accept).isEqualTo(200);
                assertThat(header(response, "Content-Type")).isEqualTo("application/ld+json");
                assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
                assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag", "Content-Location");
                assertThat(header(response, "ETag")).startsWith("\"");
                assertThat(town.json(response).path("@context").isObject()).isTrue();
            }
        }
    }

    @Test
    void what_lies_under_a_digest_can_be_kept_for_ever_and_checked() throws Exception {
        HttpResponse<String> latest = town.get("/contexts/subjects/Parking-SI/latest");
        String address = header(latest, "Content-Location");
        HttpResponse<String> kept = town.get(address);

        assertThat(header(latest, "Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(header(kept, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(kept.body()).isEqualTo(latest.body());
        assertThat(address).isEqualTo("/contexts/subjects/Parking-SI/" + sha256(kept.body()));
        assertThat(town.get(address, "If-None-Match", header(kept, "ETag")).statusCode())
                .isEqualTo(304);
        HttpResponse<String> head = head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(header(head, "ETag")).isEqualTo(header(kept, "ETag"));
        assertThat(town.get("/contexts/subjects/dataModel.Parking-SI/latest").body())
                .isEqualTo(latest.body());
    }

    @Test
    void a_set_is_made_once_and_then_found_whatever_the_order() throws Exception {
        String models = "[\"Garages-SI/Box@1.0.0\", \"Furniture/Bench\", \"Garages-SI/Box@1.0.0\"]";
        HttpResponse<String> made = town.post("/contexts/sets", models, "Content-Type", "application/json");
        HttpResponse<String> again = town.post(
                "/contexts/sets",
                "{\"models\": [\"Furniture/Bench@1.0.0\", \"Garages-SI/Box@latest\"]}",
                "Content-Type",
                "application/json");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(made, "Location")).isEqualTo(header(again, "Location"));
        JsonNode answer = town.json(made);
        assertThat(answer.path("context").asString()).isEqualTo(header(made, "Location"));
        assertThat(answer.path("models").toString()).isEqualTo("[\"Furniture/Bench@1.0.0\",\"Garages-SI/Box@1.0.0\"]");
        assertThat(answer.path("link").asString())
                .isEqualTo("<" + header(made, "Location")
                        + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
        HttpResponse<String> context = town.get(header(made, "Location"));
        assertThat(answer.path("digest").asString()).isEqualTo(sha256(context.body()));
        assertThat(town.json(context).path("@context").propertyNames()).containsExactly("Bench", "Box", "refOwner");
        assertThat(town.json(context)
                        .path("@context")
                        .path("refOwner")
                        .path("@type")
                        .asString())
                .isEqualTo("@id");
    }

    @Test
    void models_that_use_one_word_for_two_things_get_no_common_context() throws Exception {
        HttpResponse<String> refused = town.post(
                "/contexts/sets?lang=en",
                "{\"models\": [\"Parking-SI/OffStreetParking@1.1.0\", \"Garages/Garage\"]}",
                "Content-Type",
                "application/json");

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = town.json(refused);
        assertThat(problem.path("code").asString()).isEqualTo("context-clash");
        assertThat(problem.path("problems").path(0).path("message").asString())
                .isEqualTo(
                        "\"availableSpotNumber\" is"
                                + " https://smartdatamodels.org/dataModel.Garages/availableSpotNumber in Garages/Garage and"
                                + " https://w3id.org/kozolec/terms/Parking-SI/availableSpotNumber in Parking-SI/OffStreetParking.");
        // Before version 1.1.0 there was no such word.
        assertThat(town.post(
                                "/contexts/sets",
                                "[\"Parking-SI/OffStreetParking@1.0.0\", \"Garages/Garage\"]",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void all_that_is_wrong_with_a_list_is_told_at_once() throws Exception {
        JsonNode problem = town.json(town.post(
                "/contexts/sets?lang=en",
                "{\"models\": [\"Parking-SI/OffStreetParkin\", 3, \"Furniture/Bench@9.9.9\", \"Furniture/Draft\", \"\"]}",
                "Content-Type",
                "application/json"));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("problems")
                        .valueStream()
                        .map(part -> part.path("pointer").asString()))
                .containsExactly("/models/0", "/models/1", "/models/2", "/models/3", "/models/4");
        assertThat(problem.path("problems").path(0).path("message").asString())
                .contains("Parking-SI/OffStreetParking?");
        assertThat(problem.path("problems").path(2).path("message").asString()).contains("Published are: 1.0.0");
        for (String body : List.of(
                "",
                "{",
                "[]",
                "{\"models\": \"Furniture/Bench\"}",
                "null",
                "[" + String.join(",", Collections.nCopies(201, "\"Furniture/Bench\"")) + "]")) {
            HttpResponse<String> refused = town.post("/contexts/sets", body, "Content-Type", "application/json");
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
        }
        assertThat(town.post("/contexts/sets", " ".repeat(70_000), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(413);
        assertThat(town.post("/contexts/sets", SET, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void contexts_that_are_not_there_are_told_with_the_way_to_those_that_are() throws Exception {
        String unknown = "0".repeat(64);
        for (String place : List.of(
                "/contexts/sets/" + unknown,
                "/contexts/sets/latest",
                "/contexts/sets/..%2f",
                "/contexts/subjects/Parking-SI/" + unknown,
                "/contexts/subjects/Nowhere/latest",
                "/contexts/subjects/Nowhere/" + unknown)) {
            HttpResponse<String> response = town.get(place, "Accept", STELLIO);
            assertThat(response.statusCode()).as(place).isIn(400, 404);
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_set_is_there_again_after_a_restart(@TempDir Path other) throws Exception {
        String address;
        String before;
        try (SmallTown first = new SmallTown(other)) {
            address = URI.create(first.json(first.post("/contexts/sets", SET, "Content-Type", "application/json"))
                            .path("context")
                            .asString())
                    .getPath();
            before = first.get(address).body();
        }
        try (SmallTown second = new SmallTown(other)) {
            assertThat(second.get(address).body()).isEqualTo(before);
        }
    }

    @Test
    void whoever_follows_a_term_gets_it_as_asked() throws Exception {
        String place = "/terms/Parking-SI/availableSpotNumber";
        HttpResponse<String> page = town.get(place + "?lang=sl", "Accept", "text/html,*/*;q=0.8");
        HttpResponse<String> turtle = town.get(place, "Accept", "text/turtle");
        HttpResponse<String> jsonLd = town.get(place, "Accept", STELLIO);

        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "<html lang=\"sl\">", "availableSpotNumber", "Parking-SI/OffStreetParking", "C62", "Različica");
        assertThat(header(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(turtle.body().replaceAll("\\s+", " ")).contains("""
                <https://w3id.org/kozolec/terms/Parking-SI/availableSpotNumber> rdf:type rdf:Property; \
                rdfs:comment "Free spots at the moment."@en; \
                schema:additionalType ngsi-ld:Property; \
                schema:unitCode "C62"; \
                rdfs:seeAlso <https://w3id.org/kozolec/models/Parking-SI/OffStreetParking> .""");
        assertThat(header(jsonLd, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(town.json(jsonLd).path("@id").asString())
                .isEqualTo("https://w3id.org/kozolec/terms/Parking-SI/availableSpotNumber");
        assertThat(town.json(jsonLd).path("schema:unitCode").asString()).isEqualTo("C62");
        assertThat(town.get(place, "Accept", "application/rdf+xml").body()).contains("<rdf:RDF", "availableSpotNumber");
        assertThat(town.get(place, "Accept", "application/n-triples").body())
                .startsWith("<https://w3id.org/kozolec/terms/Parking-SI/availableSpotNumber> <");
        assertThat(town.get(place, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(town.get("/terms/Parking-SI/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void what_models_say_is_no_markup_and_no_turtle() throws Exception {
        HttpResponse<String> turtle = town.get("/terms/Garages-SI/refOwner", "Accept", "text/turtle");

        assertThat(turtle.body().replaceAll(" +", " ")).contains("rdfs:comment \"\\\"Whose\\\" it is\"@en");
        JsonNode bench = town.json("/api/v1/terms?iri=https://smartdatamodels.org/dataModel.Furniture/Bench");
        assertThat(bench.path("entityType").asBoolean()).isTrue();
        assertThat(bench.path("label").path("en").asString()).contains("<script>");
        assertThat(town.get("/api/v1/terms?iri=").statusCode()).isEqualTo(400);
        assertThat(town.get("/api/v1/terms?iri=urn:x&q=x").statusCode()).isEqualTo(400);
        assertThat(town.get("/api/v1/terms?iri=urn:x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "spot, availableSpotNumber, false",
        "availableSpotNumber, availableSpotNumber, false",
        "OffStreetParking, OffStreetParking, true",
        "parkirišča, OffStreetParking, true"
    })
    void terms_are_found_by_words_of_both_languages(String words, String term, boolean entityType) throws Exception {
        JsonNode found = town.json("/api/v1/terms?q=" + URLEncoder.encode(words, UTF_8));

        assertThat(found.path("items").values()).anySatisfy(item -> {
            assertThat(item.at("/terms/0").asString()).isEqualTo(term);
            assertThat(item.path("entityType").asBoolean()).isEqualTo(entityType);
        });
        assertThat(found.path("total").asInt()).isGreaterThan(0);
    }

    @Test
    void all_terms_are_listed_page_after_page_each_once() throws Exception {
        Set<String> iris = new LinkedHashSet<>();
        String next = "/api/v1/terms?size=3";
        int total = town.json(next).path("total").asInt();
        while (!next.isEmpty()) {
            HttpResponse<String> page = town.get(next);
            for (JsonNode item : town.json(page).path("items").values()) {
                assertThat(iris.add(item.path("iri").asString())).isTrue();
            }
            Matcher link = Pattern.compile("<[^>]*(/api[^>]*)>; rel=\"next\"").matcher(header(page, "Link"));
            next = link.find() ? link.group(1) : "";
        }

        assertThat(iris).hasSize(total);
        assertThat(town.get("/api/v1/terms?page=0&size=1000").body()).contains("\"page\"", "\"size\"");
        assertThat(town.get("/api/v1/terms?words=x").body()).contains("iri, lang, language, page, q, size");
        assertThat(town.json("/api/v1/terms?q=zzzzzz").path("total").asInt()).isZero();
    }

    @Test
    void clashes_over_all_published_terms_are_reported() throws Exception {
        JsonNode clashes = town.json("/api/v1/terms/clashes?kind=two-meanings");

        assertThat(clashes.path("total").asInt()).isEqualTo(1);
        assertThat(clashes.path("items").path(0).path("subject").asString()).isEqualTo("availableSpotNumber");
        assertThat(clashes.path("items")
                        .path(0)
                        .path("sides")
                        .valueStream()
                        .map(side -> side.path("models").toString()))
                .containsExactly("[\"Garages/Garage\"]", "[\"Parking-SI/OffStreetParking\"]");
        assertThat(town.json("/api/v1/terms/clashes?model=Furniture/Bench")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(town.get("/api/v1/terms/clashes?kind=three").statusCode()).isEqualTo(400);
        assertThat(town.get("/api/v1/terms/clashes?model=x&page=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoever_runs_a_broker_gets_calls_that_name_the_context_of_that_version() throws Exception {
        JsonNode snippets = town.json("/models/Parking-SI/OffStreetParking/latest/snippets");
        String context = town.uri()
                .resolve("/models/Parking-SI/OffStreetParking/1.1.0/context.jsonld")
                .toString();

        assertThat(snippets.path("context").asString()).isEqualTo(context);
        assertThat(snippets.path("calls")
                        .valueStream()
                        .map(call -> call.path("name").asString()))
                .contains("create", "batch", "query", "subscribe");
        assertThat(snippets.path("calls")
                        .path(0)
                        .path("body")
                        .path("@context")
                        .path(0)
                        .asString())
                .isEqualTo(context);
        assertThat(town.get(URI.create(context).getPath()).statusCode()).isEqualTo(200);
        assertThat(town.get("/models/Parking-SI/OffStreetParking/9.0.0/snippets")
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> head(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(town.uri().resolve(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String schema(String type, String attribute, String description) {
        String schema = """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "license": "CC-BY-4.0", "type": "object",
                 "properties": {
                   "id": {"type": "string"}, "type": {"type": "string", "enum": ["%s"]},
                   "%s": {"type": "string", "description": "%s"}},
                 "required": ["id", "type"]}
                """.formatted(type, attribute, description);
        return JsonMapper.shared().readTree(schema).toPrettyString();
    }
}
