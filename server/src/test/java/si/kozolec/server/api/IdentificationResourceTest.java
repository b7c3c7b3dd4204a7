package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;

class IdentificationResourceTest {

    private static final String CALL = "/api/v1/identify";
    private static final String PARKING = "{\"id\": \"urn:x:1\", \"availableSpotNumber\": 3}";
    private static final String LIFTS = """
            id;vrsta dvigala;nosilnost
            1;osebno;300
            2;tovorno;1000
            3;osebno;400
            """;

    private static SmallTown town;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder.resolve("models.git"));
    }

    @AfterAll
    static void tearDown() {
        town.close();
    }

    @Test
    void a_payload_without_type_fits_the_model_that_has_its_attributes() throws Exception {
        JsonNode found = town.json(town.post(CALL, PARKING));

        JsonNode best = found.at("/models/0");
        assertThat(found.path("fits").asBoolean()).isTrue();
        assertThat(found.at("/payload/form").asString()).isEqualTo("keyvalues");
        assertThat(best.path("id").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(best.path("title").path("sl").asString()).isEqualTo("Parkirišče zunaj ulice");
        assertThat(best.path("conforms").asBoolean()).isTrue();
        assertThat(best.path("matched").valueStream().map(JsonNode::asString)).containsExactly("availableSpotNumber");
        assertThat(best.at("/fields/0/likeness").asString()).isEqualTo("same");
        assertThat(best.at("/links/schema").asString()).endsWith("/1.1.0/schema.json");
        assertThat(found.has("draft")).isFalse();
    }

    @Test
    void each_reason_is_told_in_both_languages() throws Exception {
        JsonNode reasons = town.json(town.post(CALL, PARKING)).at("/models/0/reasons");

        assertThat(reasons.valueStream().map(reason -> reason.path("code").asString()))
                .contains("coverage", "telling", "required", "share", "conformity");
        assertThat(reasons.valueStream()).allSatisfy(reason -> {
            assertThat(reason.at("/text/sl").asString()).isNotBlank();
            assertThat(reason.at("/text/en").asString()).isNotBlank();
        });
    }

    @Test
    void a_table_is_read_and_its_headings_may_be_spelled_otherwise() throws Exception {
        JsonNode found = town.json(
                town.post(CALL, "ID;Available spot number\n1;3\n2;5\n", "Content-Type", "text/csv; charset=utf-8"));

        assertThat(found.at("/payload/form").asString()).isEqualTo("csv");
        assertThat(found.at("/payload/entities").asInt()).isEqualTo(2);
        assertThat(found.at("/models/0/fields/0/attribute").asString()).isEqualTo("availableSpotNumber");
        assertThat(found.at("/models/0/conformity").asString()).isEqualTo("once-renamed");
    }

    @Test
    void when_nothing_fits_there_is_a_draft() throws Exception {
        JsonNode draft = town.json(town.post(CALL, LIFTS)).path("draft");

        assertThat(draft.path("files")
                        .valueStream()
                        .map(file -> file.path("path").asString()))
                .anyMatch(path -> path.endsWith("/schema.json"))
                .anyMatch(path -> path.endsWith("/examples/example.jsonld"));
        assertThat(draft.path("gaps").valueStream().map(gap -> gap.path("rule").asString()))
                .contains("model-texts", "attribute-description", "examples");
    }

    @Test
    void a_draft_can_be_asked_for_and_named() throws Exception {
        JsonNode found = town.json(town.post(CALL + "?draft=true&model=Parking-SI/Garage", PARKING));

        assertThat(found.path("fits").asBoolean()).isTrue();
        assertThat(found.at("/draft/id").asString()).isEqualTo("Parking-SI/Garage");
        assertThat(found.at("/draft/reused/0/from").asString()).isEqualTo("Parking-SI/OffStreetParking");
    }

    @Test
    void the_zip_of_a_draft_is_a_submission() throws Exception {
        HttpResponse<byte[]> zip =
                send(CALL + "?draft=zip&model=Building-SI/Lift", LIFTS.getBytes(StandardCharsets.UTF_8));
        String token = town.token("Ana", Role.SUBMITTER);

        HttpResponse<byte[]> submitted = send(
                "/api/v1/submissions?title=Lift",
                zip.body(),
                "Content-Type",
                "application/zip",
                "Authorization",
                "Bearer " + token);

        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElse("")).contains("Lift.zip");
        assertThat(submitted.statusCode()).isEqualTo(201);
        assertThat(new String(submitted.body(), StandardCharsets.UTF_8)).contains("Building-SI/Lift");
    }

    @Test
    void what_cannot_be_read_fits_nothing_and_says_why() throws Exception {
        JsonNode found = town.json(town.post(CALL, "{"));

        assertThat(found.path("models")).isEmpty();
        assertThat(found.path("fits").asBoolean()).isFalse();
        assertThat(found.at("/payload/form").asString()).isEqualTo("none");
        assertThat(found.at("/findings/0/code").asString()).isEqualTo("json-ends-early");
        assertThat(found.has("draft")).isFalse();
    }

    @Test
    void there_is_no_zip_of_nothing() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?draft=zip", "{");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(town.json(answer).at("/problems/0/pointer").isMissingNode()).isFalse();
    }

    @Test
    void all_that_is_wrong_with_the_parameters_is_told_at_once() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?draft=perhaps&model=x", PARKING);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(town.json(answer)
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("parameter").asString()))
                .containsExactlyInAnyOrder("draft", "model");
    }

    private static HttpResponse<byte[]> send(String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(town.uri().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
