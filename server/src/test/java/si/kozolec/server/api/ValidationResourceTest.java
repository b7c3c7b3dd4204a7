package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ValidationResourceTest {

    private static final String CALL = "/api/v1/validate";
    private static final String RIGHT =
            "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\", \"type\": \"OffStreetParking\", \"availableSpotNumber\": 12}";
    private static final String WRONG =
            "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\", \"type\": \"OffStreetParking\", \"availableSpotNumber\": \"12\"}";

    private static SmallTown town;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder.resolve("models.git"));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_right_entity_is_told_with_the_model_it_was_judged_by() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?lang=en", RIGHT, "Content-Type", "application/json");

        JsonNode report = town.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(report.path("conforms").asBoolean()).isTrue();
        assertThat(report.at("/results/0/model").asString()).isEqualTo("Parking-SI/OffStreetParking");
        assertThat(report.at("/results/0/version").asString()).isEqualTo("1.1.0");
        assertThat(report.at("/summary/entities").asInt()).isEqualTo(1);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_value_is_told_where_it_stands_and_what_to_do() throws Exception {
        JsonNode finding =
                town.json(town.post(CALL, WRONG, "Accept-Language", "sl")).at("/results/0/findings/0");

        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("pointer").asString()).isEqualTo("/availableSpotNumber");
        assertThat(finding.path("line").asInt()).isEqualTo(1);
        assertThat(finding.path("column").asInt()).isGreaterThan(80);
        assertThat(finding.path("schemaPointer").asString()).contains("availableSpotNumber");
        assertThat(finding.path("message").asString()).isNotEmpty();
        assertThat(finding.path("hint").asString()).isNotEmpty();
    }

    @Test
    void an_older_version_is_judged_by_when_it_is_named() throws Exception {
        JsonNode report = town.json(town.post(CALL + "?model=Parking-SI/OffStreetParking@1.0.0&lang=en", WRONG));

        assertThat(report.at("/results/0/version").asString()).isEqualTo("1.0.0");
        assertThat(report.at("/results/0/findings/0/code").asString()).isEqualTo("attribute-unknown");
        assertThat(report.path("conforms").asBoolean()).isTrue();
    }

    @Test
    void what_is_not_known_is_an_error_for_the_strict() throws Exception {
        JsonNode report = town.json(town.post(CALL + "?model=Parking-SI/OffStreetParking@1.0.0&strict=true", RIGHT));

        assertThat(report.path("conforms").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void an_error_behind_a_hundred_warnings_is_told_and_decides(String type) throws Exception {
        String unknown = IntStream.range(0, 150)
                .mapToObj(number -> "\"zzz" + number + "\": 1, ")
                .collect(Collectors.joining());
        String body = WRONG.replace("{", "{" + unknown);

        JsonNode report = town.json(town.post(CALL, body, "Content-Type", type));

        assertThat(report.path("conforms").asBoolean()).isFalse();
        assertThat(report.at("/results/0/conforms").asBoolean()).isFalse();
        assertThat(report.at("/results/0/findings/99/code").asString()).isEqualTo("type-wrong");
        assertThat(report.at("/results/0/untold").asInt()).isEqualTo(51);
        assertThat(report.at("/summary/errors").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/warnings").asInt()).isEqualTo(150);
        assertThat(town.post(CALL + "?fail=true", body, "Content-Type", type).statusCode())
                .isEqualTo(422);
    }

    @Test
    void errors_are_answered_with_422_when_that_was_asked_for() throws Exception {
        assertThat(town.post(CALL + "?fail=true", WRONG).statusCode()).isEqualTo(422);
        assertThat(town.post(CALL + "?fail=true", RIGHT).statusCode()).isEqualTo(200);
        assertThat(town.post(CALL, WRONG).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"application/json, [, ',', ]", "application/x-ndjson, '', '\n', ''"})
    void of_many_entities_only_those_with_findings_are_told(String type, String begin, String between, String end)
            throws Exception {
        String body = begin + String.join(between, RIGHT, WRONG, RIGHT, WRONG) + end;

        JsonNode report = town.json(town.post(CALL, body, "Content-Type", type));

        assertThat(report.at("/summary/entities").asInt()).isEqualTo(4);
        assertThat(report.at("/summary/conforming").asInt()).isEqualTo(2);
        assertThat(report.path("results")
                        .valueStream()
                        .map(result -> result.path("index").asInt()))
                .containsExactly(1, 3);
    }

    @Test
    void results_come_line_by_line_when_lines_are_wanted() throws Exception {
        String body = String.join("\n", RIGHT, WRONG, RIGHT);

        HttpResponse<String> answer =
                town.post(CALL, body, "Content-Type", "application/x-ndjson", "Accept", "application/x-ndjson");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.body().lines()).hasSize(2);
        assertThat(answer.body().lines().findFirst().orElseThrow()).startsWith("{\"index\":1");
        assertThat(answer.body()).endsWith("\"notes\":0}}\n");
    }

    @Test
    void a_packed_payload_is_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((RIGHT + "\n" + WRONG).getBytes(StandardCharsets.UTF_8));
        }

        JsonNode report = town.json(town.post(CALL, packed.toByteArray(), "Content-Type", "application/x-ndjson"));

        assertThat(report.at("/summary/entities").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "nonsense", "[", "{\"type\": \"OffStreetParking\"", "[1, 2]", "null"})
    void what_is_no_entity_is_a_finding_and_no_failure(String body) throws Exception {
        HttpResponse<String> answer = town.post(CALL, body, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(town.json(answer).path("conforms").asBoolean()).isFalse();
        assertThat(town.json(answer).at("/results/0/findings/0/message").asString())
                .isNotEmpty();
    }

    @Test
    void a_context_in_the_header_link_names_the_model_as_it_does_for_brokers() throws Exception {
        String link = "<https://w3id.org/kozolec/models/Parking-SI/OffStreetParking/1.0.0/context.jsonld>;"
                + " rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
        String entity = "{\"id\": \"urn:ngsi-ld:OffStreetParking:1\", \"type\": \"OffStreetParking\"}";

        for (String body : List.of(entity, "[" + entity + "]")) {
            assertThat(version(town.post(CALL, body))).isEqualTo("1.1.0");
            assertThat(version(town.post(CALL, body, "Link", link))).isEqualTo("1.0.0");
            assertThat(version(town.post(CALL, body, "Link", "</next>; rel=\"next\"")))
                    .isEqualTo("1.1.0");
        }
        String own = entity.replaceFirst("}$", ", \"@context\": \"https://example.si/\"}");
        assertThat(version(town.post(CALL, own, "Link", link)))
                .as("its own context counts more")
                .isEqualTo("1.1.0");
    }

    private static String version(HttpResponse<String> answer) {
        return town.json(answer).at("/results/0/version").asString("");
    }

    @Test
    void a_model_that_is_not_there_is_told_with_the_nearest() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?model=Parking-SI/OfStreetParking&lang=en", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(town.json(answer).path("code").asString()).isEqualTo("model-not-found");
        assertThat(town.json(answer).path("nearest").get(0).asString()).isEqualTo("Parking-SI/OffStreetParking");
    }

    @Test
    void a_version_that_is_not_there_is_told_with_those_that_are() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?model=Parking-SI/OffStreetParking@9.9.9&lang=en", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(town.json(answer).path("code").asString()).isEqualTo("version-not-found");
    }

    @Test
    void of_values_over_time_the_latest_is_judged_or_each() throws Exception {
        String history =
                "{\"id\": \"urn:ngsi-ld:OffStreetParking:1\", \"type\": \"OffStreetParking\", \"availableSpotNumber\": ["
                        + "{\"type\": \"Property\", \"value\": -5, \"observedAt\": \"2026-03-14T08:00:00Z\"},"
                        + "{\"type\": \"Property\", \"value\": \"many\", \"observedAt\": \"2026-03-14T09:00:00Z\"},"
                        + "{\"type\": \"Property\", \"value\": 12, \"observedAt\": \"2026-03-14T10:00:00Z\"}]}";
        String call = CALL + "?model=Parking-SI/OffStreetParking";

        assertThat(errorsAt(town.post(call, history))).noneMatch(place -> place.startsWith("/availableSpotNumber"));
        assertThat(errorsAt(town.post(call + "&all-instances=true", history)))
                .contains("/availableSpotNumber/1/value")
                .doesNotContain("/availableSpotNumber/2/value");
        assertThat(town.post(call + "&all-instances=some", history).statusCode())
                .isEqualTo(400);
    }

    private static List<String> errorsAt(HttpResponse<String> answer) {
        return town.json(answer)
                .path("results")
                .path(0)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asString().equals("error"))
                .map(finding -> finding.path("pointer").asString())
                .toList();
    }

    @Test
    void all_that_is_wrong_with_the_parameters_is_told_at_once() throws Exception {
        HttpResponse<String> answer = town.post(CALL + "?model=x&representation=xml&strict=maybe&mode=1", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(town.json(answer)
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("parameter").asString()))
                .containsExactlyInAnyOrder("model", "representation", "strict", "mode");
    }
}
