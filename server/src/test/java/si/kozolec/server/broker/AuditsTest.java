package si.kozolec.server.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server audits brokers on this machine: one that it may call, and the same one where it may not. */
class AuditsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "not-to-be-told-0123";
    private static final String AUDITS = "/api/v1/brokers/city-hall/audits";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private LoopbackBroker broker;
    private WholeServer server;
    private String curator;

    @BeforeEach
    void open() throws IOException {
        broker = new LoopbackBroker();
        server = server("127.0.0.0/8");
        curator = server.token("Cvetka", Role.CURATOR);
    }

    private WholeServer server(String networks) {
        return new WholeServer(
                folder,
                Map.of(
                        "KOZOLEC_BROKER_NETWORKS",
                        networks,
                        "KOZOLEC_BROKER_CITY_HALL_URL",
                        broker.address(),
                        "KOZOLEC_BROKER_CITY_HALL_AUTH",
                        "bearer",
                        "KOZOLEC_BROKER_CITY_HALL_SECRET",
                        "env:CITY_TOKEN",
                        "CITY_TOKEN",
                        TOKEN));
    }

    @AfterEach
    void close() {
        broker.close();
        server.close();
    }

    @Test
    void an_audit_tells_what_lives_in_the_broker_and_what_of_it_conforms() throws Exception {
        HttpResponse<String> begun = post(AUDITS, "");
        JsonNode report = ended(1);

        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith(AUDITS + "/1");
        assertThat(report.path("state").asString()).isEqualTo("complete");
        assertThat(report.path("checked").asInt()).isEqualTo(250);
        assertThat(report.path("conforming").asInt()).isEqualTo(225);
        assertThat(report.path("conforms").asBoolean()).isFalse();
        JsonNode finding = report.path("models").path(0).path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo("required-missing");
        assertThat(finding.path("entities").asInt()).isEqualTo(25);
        assertThat(finding.path("samples").size()).isEqualTo(5);
        assertThat(get(AUDITS + "/1?format=csv&lang=sl").body())
                .startsWith("tip,model,različica,")
                .contains("required-missing");
        assertThat(get(AUDITS + "/1?format=junit&lang=en").body())
                .contains("<testsuite name=\"" + LoopbackBroker.TYPE + "\"", "<failure type=\"required-missing\"");
        assertThat(get(AUDITS + "/1?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void an_audit_tells_what_has_changed_since_the_one_before() throws Exception {
        post(AUDITS, "{\"pageSize\": 100}");
        ended(1);
        broker.allRight = true;
        post(AUDITS, "{}");

        JsonNode change = ended(2).path("since").path("models").path(0);

        assertThat(change.path("conformingBefore").asInt()).isEqualTo(225);
        assertThat(change.path("conforming").asInt()).isEqualTo(250);
        assertThat(change.path("vanished").path(0).path("code").asString()).isEqualTo("required-missing");
        assertThat(get(AUDITS + "/1").body()).doesNotContain("\"since\"");
    }

    @Test
    void an_audit_can_be_stopped_and_taken_up_again_also_by_the_next_run_of_the_program() throws Exception {
        broker.secondPage = new CountDownLatch(1);
        post(AUDITS, "");
        HttpResponse<String> second = post(AUDITS, "");
        HttpResponse<String> cancelled = post(AUDITS + "/1/cancel", "");
        broker.secondPage.countDown();
        JsonNode stopped = ended(1);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(second.body()).path("code").asString()).isEqualTo("audit-refused");
        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(stopped.path("state").asString()).isEqualTo("cancelled");
        assertThat(stopped.path("checked").asInt()).isLessThan(250);

        server.close();
        server = server("127.0.0.0/8");
        HttpResponse<String> resumed = post(AUDITS + "/1/resume", "");

        assertThat(resumed.statusCode()).isEqualTo(202);
        assertThat(ended(1).path("checked").asInt()).isEqualTo(250);
        assertThat(post(AUDITS + "/1/resume", "").statusCode()).isEqualTo(409);
        assertThat(post(AUDITS + "/1/cancel", "").statusCode()).isEqualTo(409);
    }

    @Test
    void a_broker_inside_is_not_called_unless_the_operator_has_let_it() throws Exception {
        server.close();
        server = server("10.0.0.0/8");
        post(AUDITS, "");

        JsonNode report = ended(1);

        assertThat(report.path("state").asString()).isEqualTo("broken");
        assertThat(report.path("conforms").asBoolean()).isFalse();
        assertThat(report.path("trouble").path("en").asString()).contains("broker-networks");
        assertThat(broker.authorizations).isEmpty();
    }

    @Test
    void the_broker_gets_the_secret_and_nobody_else() throws Exception {
        post(AUDITS, "");
        ended(1);

        assertThat(broker.authorizations).isNotEmpty().allMatch(("Bearer " + TOKEN)::equals);
        String brokers = get("/api/v1/brokers").body();
        assertThat(brokers).contains("\"id\":\"city-hall\"", "\"authentication\":\"bearer\"");
        for (String told :
                new String[] {brokers, get(AUDITS).body(), get(AUDITS + "/1").body()}) {
            assertThat(told).doesNotContain(TOKEN, "CITY_TOKEN");
        }
    }

    @Test
    void curators_begin_audits_and_whoever_has_an_account_reads_them() throws Exception {
        String submitter = server.token("Oskar", Role.SUBMITTER);
        post(AUDITS, "");
        ended(1);

        assertThat(send("GET", AUDITS, "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", AUDITS + "/1", "", submitter).statusCode()).isEqualTo(200);
        assertThat(send("POST", AUDITS, "", submitter).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/brokers/nowhere/audits").body()).contains("broker-not-found");
        assertThat(get(AUDITS + "/7").body()).contains("audit-not-found");
        assertThat(get(AUDITS + "/..%2f1").statusCode()).isIn(400, 404);
    }

    @Test
    void all_that_is_wrong_with_a_wish_is_told_at_once() throws Exception {
        HttpResponse<String> refused =
                post(AUDITS, "{\"types\": \"all\", \"limit\": -1, \"pageSize\": 5000, \"hashIds\": 1}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("problems").valueStream())
                .extracting(problem -> problem.path("pointer").asString())
                .containsExactly("/types", "/limit", "/pageSize", "/hashIds");
        assertThat(post(AUDITS, "[]").statusCode()).isEqualTo(400);
    }

    private JsonNode ended(int number) throws Exception {
        return ended(
                () -> get(AUDITS).body().contains("\"running\":true"),
                () -> get(AUDITS + "/" + number).body());
    }

    /** The report of an audit when it has come to its end. */
    static JsonNode ended(Callable<Boolean> running, Callable<String> report) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (running.call()) {
            assertThat(Instant.now()).as("an audit comes to its end").isBefore(end);
        }
        return JSON.readTree(report.call());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "", curator);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body, curator);
    }

    private HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
