package si.kozolec.server.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Curators register brokers, and can neither read a secret of the server's nor send it anywhere. */
class RegisterTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BROKERS = "/api/v1/brokers";
    private static final String SECRET = "not-to-be-told-4711";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private LoopbackBroker city;
    private WholeServer server;
    private String curator;

    @BeforeEach
    void open() throws IOException {
        city = new LoopbackBroker();
        environment.put("KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8");
        environment.put("KOZOLEC_BROKER_PORTS", "443 " + city.port());
        environment.put("KOZOLEC_BROKER_FIXED_URL", "https://orion.example.si");
        environment.put("KOZOLEC_BROKER_SECRET_CITY_ENV", "CITY_TOKEN");
        environment.put("KOZOLEC_BROKER_SECRET_CITY_HOSTS", "127.0.0.1");
        environment.put("CITY_TOKEN", SECRET);
        server = new WholeServer(folder, environment);
        curator = server.token("Cvetka", Role.CURATOR);
    }

    @AfterEach
    void close() {
        city.close();
        server.close();
    }

    @Test
    void a_registered_broker_is_audited_with_the_secret_that_the_operator_has_given_for_it() throws Exception {
        HttpResponse<String> registered = send("POST", BROKERS, body("air", city.address(), "city"));
        send("POST", BROKERS + "/air/audits", "");
        JsonNode report = ended("air", 1);

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.headers().firstValue("Location").orElse("")).endsWith(BROKERS + "/air");
        assertThat(report.path("checked").asInt()).isEqualTo(250);
        assertThat(city.authorizations).isNotEmpty().allMatch(("Bearer " + SECRET)::equals);
        for (String told : new String[] {
            registered.body(),
            send("GET", BROKERS, "").body(),
            Files.readString(folder.resolve("brokers/register.jsonl"))
        }) {
            assertThat(told).contains("air").doesNotContain(SECRET, "CITY_TOKEN");
        }
    }

    @Test
    void a_secret_goes_only_where_the_operator_lets_it_and_is_never_a_file_that_a_curator_names() throws Exception {
        String elsewhere = city.address().replace("127.0.0.1", "127.0.0.2");

        assertThat(problems(body("a", elsewhere, "city"))).containsExactly("/secret");
        assertThat(problems(body("a", city.address(), "file:/etc/passwd"))).containsExactly("/secret");
        assertThat(problems(body("a", city.address(), "env:CITY_TOKEN"))).containsExactly("/secret");
        assertThat(
                        problems(
                                "{\"id\":\"a\",\"url\":\"" + city.address()
                                        + "\",\"auth\":\"oauth2\",\"user\":\"me\",\"secret\":\"city\",\"tokenUrl\":\"https://thief.example.si/token\"}"))
                .containsExactly("/secret");
        assertThat(city.authorizations).isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_description_is_told_at_once() throws Exception {
        assertThat(
                        problems(
                                "{\"id\":\"A b\",\"url\":\"ftp://x\",\"kind\":\"orion\",\"auth\":\"magic\",\"tenant\":\"a\\nb\"}"))
                .containsExactlyInAnyOrder("/id", "/url", "/kind", "/auth", "/tenant");
        assertThat(problems("{\"id\":\"a\",\"url\":\"https://x.example.si:22\"}"))
                .containsExactly("/url");
        assertThat(
                        problems(
                                "{\"id\":\"a\",\"url\":\"https://x.example.si\",\"auth\":\"oauth2\",\"tokenUrl\":\"no\",\"secret\":\"city\"}"))
                .containsExactlyInAnyOrder("/user", "/tokenUrl", "/secret");
        assertThat(send("POST", BROKERS, "[]").statusCode()).isEqualTo(400);
        assertThat(problems("{\"id\":7,\"url\":true}")).containsExactlyInAnyOrder("/id", "/url");
    }

    @Test
    void the_register_is_there_again_after_a_start_and_tells_who_did_what() throws Exception {
        send("POST", BROKERS, body("air", city.address(), "city"));
        send("PUT", BROKERS + "/air", "{\"url\":\"" + city.address() + "/orion\",\"tenant\":\"air\"}");
        send("POST", BROKERS, body("old", city.address(), "city"));
        send("DELETE", BROKERS + "/old", "");
        // The current went away in the middle of a line.
        Files.writeString(folder.resolve("brokers/register.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);
        server.close();
        server = new WholeServer(folder, environment);
        send("POST", BROKERS, body("new", city.address(), "city"));
        server.close();
        server = new WholeServer(folder, environment);

        JsonNode all = JSON.readTree(send("GET", BROKERS, "").body());
        JsonNode air = JSON.readTree(send("GET", BROKERS + "/air", "").body());

        assertThat(all.valueStream())
                .extracting(
                        one -> one.path("id").asString(),
                        one -> one.path("fixed").asBoolean())
                .containsExactly(tuple("air", false), tuple("fixed", true), tuple("new", false));
        assertThat(air.path("url").asString()).endsWith("/orion");
        assertThat(air.path("authentication").asString()).isEqualTo("none");
        assertThat(air.path("history").valueStream())
                .extracting(
                        event -> event.path("what").asString(),
                        event -> event.path("by").asString())
                .containsExactly(tuple("changed", "Cvetka"), tuple("registered", "Cvetka"));
    }

    @Test
    void a_secret_that_the_operator_has_taken_back_since_is_missed_and_nothing_else_is_sent() throws Exception {
        send("POST", BROKERS, body("air", city.address(), "city"));
        server.close();
        environment.put("KOZOLEC_BROKER_SECRET_CITY_HOSTS", "other.example.si");
        server = new WholeServer(folder, environment);
        send("POST", BROKERS + "/air/audits", "");

        JsonNode report = ended("air", 1);

        assertThat(report.path("state").asString()).isEqualTo("broken");
        assertThat(report.path("trouble").path("en").asString()).contains("broker-secret:city");
        assertThat(city.authorizations).isEmpty();
    }

    @Test
    void removing_a_broker_stops_its_audit_and_lets_its_reports_go() throws Exception {
        send("POST", BROKERS, body("air", city.address(), "city"));
        send("POST", BROKERS + "/air/audits", "");
        ended("air", 1);
        city.secondPage = new CountDownLatch(1);
        send("POST", BROKERS + "/air/audits", "");

        HttpResponse<String> removed = send("DELETE", BROKERS + "/air", "");
        city.secondPage.countDown();

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(send("GET", BROKERS + "/air/audits", "").statusCode()).isEqualTo(404);
        server.close();
        assertThat(folder.resolve("audits/air")).doesNotExist();
        server = new WholeServer(folder, environment);
        send("POST", BROKERS, body("air", city.address(), "city"));
        assertThat(JSON.readTree(send("GET", BROKERS + "/air/audits", "").body()))
                .isEmpty();
    }

    @Test
    void what_the_configuration_says_no_curator_changes() throws Exception {
        String body = "{\"url\":\"https://other.example.si\"}";

        assertThat(send("PUT", BROKERS + "/fixed", body).statusCode()).isEqualTo(409);
        assertThat(send("DELETE", BROKERS + "/fixed", "").statusCode()).isEqualTo(409);
        assertThat(send("POST", BROKERS, "{\"id\":\"fixed\",\"url\":\"https://other.example.si\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send("PUT", BROKERS + "/nowhere", body).statusCode()).isEqualTo(404);
    }

    @Test
    void only_curators_register() throws Exception {
        curator = server.token("Oskar", Role.SUBMITTER);

        assertThat(send("POST", BROKERS, body("air", city.address(), "city")).statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", BROKERS + "/fixed", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", BROKERS + "/fixed", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_report_is_not_compared_with_one_of_another_broker_under_the_same_name() throws Exception {
        send("POST", BROKERS, body("air", city.address(), "city"));
        send("POST", BROKERS + "/air/audits", "");
        ended("air", 1);
        send("PUT", BROKERS + "/air", "{\"url\":\"" + city.address() + "\",\"tenant\":\"other\"}");
        send("POST", BROKERS + "/air/audits", "");

        assertThat(ended("air", 2).path("since").isMissingNode()).isTrue();
        send("POST", BROKERS + "/air/audits", "");
        assertThat(ended("air", 3).path("since").path("before").isMissingNode()).isFalse();
    }

    private Iterable<String> problems(String body) throws Exception {
        HttpResponse<String> refused = send("POST", BROKERS, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        return JSON.readTree(refused.body())
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("pointer").asString())
                .toList();
    }

    private static String body(String id, String url, String secret) {
        return "{\"id\":\"" + id + "\",\"url\":\"" + url + "\",\"auth\":\"bearer\",\"secret\":\"" + secret + "\"}";
    }

    private JsonNode ended(String broker, int number) throws Exception {
        return AuditsTest.ended(
                () -> send("GET", BROKERS + "/" + broker + "/audits", "").body().contains("\"running\":true"),
                () -> send("GET", BROKERS + "/" + broker + "/audits/" + number, "")
                        .body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Authorization", "Bearer " + curator)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
