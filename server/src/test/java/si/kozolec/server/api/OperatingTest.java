package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import si.kozolec.server.api.HealthResource.Check;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Offer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperatingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Metrics METRICS = new Metrics();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static volatile boolean indexReady = true;
    private static HttpServer server;

    /** A resource with a fault of ours in it. */
    @Path("/fault")
    public static final class Faulty {
        @GET
        public String fault() {
            return "fault".repeat(Integer.parseInt("secret-detail"));
        }
    }

    @BeforeAll
    static void start() {
        METRICS.gauge("kozolec.models", "Models in the repository", () -> 14);
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                METRICS,
                JSON,
                Offer.of(List.of(
                        new HealthResource(() -> List.of(new Check("index", indexReady, "14 models")), JSON),
                        new MetricsResource(METRICS),
                        new Faulty(),
                        new ParameterRule(),
                        new ProblemMapper())));
    }

    @AfterAll
    static void stop() {
        server.close();
        METRICS.close();
    }

    @Test
    void the_program_says_that_it_lives() throws Exception {
        HttpResponse<String> response = get("/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(JSON.readTree(response.body()).path("status").asString()).isEqualTo("up");
    }

    @Test
    void the_server_is_ready_as_long_as_every_check_is_right() throws Exception {
        HttpResponse<String> ready = get("/health/ready");
        indexReady = false;
        HttpResponse<String> notReady = get("/health/ready");
        indexReady = true;

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(notReady.statusCode()).isEqualTo(503);
        JsonNode check = JSON.readTree(notReady.body()).path("checks").path(0);
        assertThat(check.path("name").asString()).isEqualTo("index");
        assertThat(check.path("ok").asBoolean()).isFalse();
    }

    @Test
    void prometheus_reads_the_machine_the_requests_and_the_repository() throws Exception {
        get("/health/live");
        get("/health/live");

        HttpResponse<String> response = get("/metrics");

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body())
                .contains("kozolec_models 14.0", "jvm_gc_", "jvm_memory_used_bytes", "process_cpu_usage")
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/health/live\",status=\"200\"}");
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_allowed_ones() throws Exception {
        HttpResponse<String> response = get("/health/live?verbose=1&x=2");

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("code").asString()).isEqualTo("invalid-request");
        assertThat(problem.path("problems").size()).isEqualTo(2);
        assertThat(problem.path("problems").path(0).path("parameter").asString())
                .isEqualTo("verbose");
        assertThat(problem.path("problems").path(0).path("message").asString()).contains("lang");
    }

    @Test
    void a_fault_of_ours_is_a_500_with_the_identifier_of_the_log_and_nothing_of_the_inside() throws Exception {
        HttpResponse<String> response = get("/fault");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).doesNotContain("secret-detail", "NumberFormat");
        assertThat(JSON.readTree(response.body()).path("instance").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void an_unknown_address_is_a_problem_too() throws Exception {
        HttpResponse<String> response = get("/nothing/here");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("not-found");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = server.uri().resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
