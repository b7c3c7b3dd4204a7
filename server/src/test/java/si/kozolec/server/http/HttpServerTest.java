package si.kozolec.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class HttpServerTest {

    private static SmallServer server;

    @BeforeAll
    static void start() {
        server = new SmallServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/towns/../towns/short",
                "/../../etc/passwd",
                "/towns/%2e%2e/short",
                "/towns/%2E%2e%2Fshort",
                "/towns/%252e%252e/short",
                "/towns/short%00",
                "/towns/short%00.json",
                "/towns/%5c..%5cshort",
                "/towns/./short",
                "/towns;a=b/short",
                "/towns/%0d%0aSet-Cookie:x",
                "/towns/%zz",
                "/towns/%",
                "/towns/a%2fb"
            })
    void a_path_that_hides_something_is_refused_as_a_problem(String path) throws Exception {
        String answer = RawRequest.get(server.uri(), path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        assertThat(body(answer).path("status").asInt()).isEqualTo(400);
        assertThat(body(answer).path("code").asString()).startsWith("bad-");
        assertThat(body(answer).path("instance").asString()).isNotEmpty();
    }

    @Test
    void a_path_with_slovenian_letters_is_let_in() throws Exception {
        assertThat(RawRequest.get(server.uri(), "/towns/named/%C5%A1kofja"))
                .startsWith("HTTP/1.1 404")
                .contains("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, 400",
        "GET /towns/short HTTP/9.9, 505",
    })
    void what_is_no_request_is_answered_with_a_problem(String line, int status) throws Exception {
        String answer = RawRequest.ask(server.uri(), line);

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(body(answer).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void headers_beyond_sixteen_kilobytes_are_refused_as_a_problem() throws Exception {
        String answer = RawRequest.ask(server.uri(), "GET /towns/short HTTP/1.1", "X-Big: " + "a".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
        assertThat(body(answer).path("code").asString()).isEqualTo("headers-too-large");
    }

    @Test
    void an_address_of_absurd_length_is_refused_as_a_problem() throws Exception {
        String answer = RawRequest.get(server.uri(), "/towns/" + "a".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 414").contains("application/problem+json");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_as_a_problem() throws Exception {
        HttpOptions small = new HttpOptions("127.0.0.1", 0, 16, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(1));
        try (SmallServer strict = new SmallServer(small)) {
            String tooMuch = post(strict, "Content-Length: 2000", "a".repeat(2_000));
            String justRight = post(strict, "Content-Length: 1000", "a".repeat(1_000));

            assertThat(tooMuch).startsWith("HTTP/1.1 413").contains("application/problem+json", "too-large");
            assertThat(justRight).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_in_chunks_cannot_slip_past_the_limit() throws Exception {
        HttpOptions small = new HttpOptions("127.0.0.1", 0, 16, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(1));
        try (SmallServer strict = new SmallServer(small)) {
            String chunks = String.join("\r\n", "7d0", "a".repeat(2_000), "0", "", "");
            String answer = post(strict, "Transfer-Encoding: chunked", chunks);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "DELETE", "PUT", "PATCH", "POST", "BREW"})
    void a_wrong_method_is_told_the_right_ones(String method) throws Exception {
        String answer = RawRequest.ask(server.uri(), method + " /towns/short HTTP/1.1", "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("application/problem+json", "method-not-allowed");
        assertThat(answer.lines().filter(line -> line.startsWith("Allow:")).findFirst())
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "HEAD", "OPTIONS"));
    }

    @Test
    void every_answer_has_its_common_headers_and_none_says_what_the_server_is_made_of() throws Exception {
        for (String path : new String[] {"/towns/short", "/nothing", "/towns/bridge/closed"}) {
            HttpResponse<byte[]> response = server.get(path);
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(response.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag", "Link", "X-Request-Id");
            assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(response.headers().firstValue("Server")).isEmpty();
            assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
        }
    }

    @Test
    void a_preflight_allows_reading() throws Exception {
        String answer = RawRequest.ask(
                server.uri(),
                "OPTIONS /towns/short HTTP/1.1",
                "Origin: https://example.si",
                "Access-Control-Request-Method: GET");

        assertThat(answer)
                .startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Origin: *", "Access-Control-Allow-Methods: GET, HEAD, OPTIONS");
    }

    @Test
    void a_sane_request_id_is_kept_and_an_odd_one_replaced() throws Exception {
        assertThat(server.get("/towns/short", "X-Request-Id", "obcina-42")
                        .headers()
                        .firstValue("X-Request-Id"))
                .contains("obcina-42");
        assertThat(server.get("/towns/short", "X-Request-Id", "a b<c>")
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void a_failure_becomes_a_problem_in_the_language_of_the_caller() throws Exception {
        HttpResponse<byte[]> slovenian = server.get("/towns/bridge/closed");
        HttpResponse<byte[]> english = server.get("/towns/bridge/closed", "Accept-Language", "de, en;q=0.7");
        HttpResponse<byte[]> asked = server.get("/towns/bridge/closed?lang=en");

        assertThat(slovenian.statusCode()).isEqualTo(409);
        assertThat(slovenian.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(slovenian.headers().firstValue("Content-Language")).contains("sl");
        JsonNode problem = server.problem(slovenian);
        assertThat(problem.path("detail").asString()).isEqualTo("Most je zaprt.");
        assertThat(problem.path("code").asString()).isEqualTo("conflict");
        assertThat(problem.path("type").asString()).endsWith("/conflict");
        assertThat(problem.path("instance").asString())
                .isEqualTo(slovenian.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(server.problem(english).path("detail").asString()).isEqualTo("The bridge is closed.");
        assertThat(server.problem(asked).path("detail").asString()).isEqualTo("The bridge is closed.");
    }

    @Test
    void a_second_server_on_the_port_says_so() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            HttpOptions same = new HttpOptions(
                    "127.0.0.1", taken.getLocalPort(), 16, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(1));

            assertThatThrownBy(() -> new SmallServer(same))
                    .isInstanceOf(CannotListenException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void an_address_of_another_machine_is_told_to_be_none_of_ours() {
        HttpOptions elsewhere =
                new HttpOptions("192.0.2.7", 0, 16, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(1));

        assertThatThrownBy(() -> new SmallServer(elsewhere)).isInstanceOf(CannotListenException.class);
    }

    @Test
    void each_request_is_one_line_in_the_log() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getFormattedMessage());
            }
        };
        listener.start();
        Logger log = (Logger) LoggerFactory.getLogger("si.kozolec.requests");
        log.addAppender(listener);
        try {
            server.get("/towns/short?q=skrivnost", "X-Request-Id", "line-test");
            String line = lines.poll(10, TimeUnit.SECONDS);
            while (line != null && !line.endsWith("id=line-test")) {
                // The line of an earlier test's request, which is written after its answer has left.
                line = lines.poll(10, TimeUnit.SECONDS);
            }

            assertThat(line).matches("GET /towns/short status=200 bytes=4 ms=\\d+\\.\\d\\d id=line-test");
            RawRequest.get(server.uri(), "/towns/%00");
            String refused = lines.poll(10, TimeUnit.SECONDS);
            while (refused != null && !refused.contains(" status=400 ")) {
                refused = lines.poll(10, TimeUnit.SECONDS);
            }
            assertThat(refused).contains(" status=400 ");
            // Other servers may write lines of theirs beside it, but none of this request again.
            assertThat(lines).noneMatch(other -> other.endsWith("id=line-test"));
        } finally {
            log.detachAppender(listener);
        }
    }

    @Test
    void requests_are_measured_by_route_and_not_by_path() throws IOException, InterruptedException {
        server.get("/towns/named/bled");
        server.get("/towns/named/bohinj");
        // The measurement is taken after the answer has left, so the next answer on the connection is waited for.
        server.get("/towns/short");

        assertThat(server.metrics.scrape())
                .contains("route=\"/towns/named/{town}\"")
                .doesNotContain("bohinj")
                .contains("jvm_memory_used_bytes", "jvm_threads_live_threads");
    }

    private static String post(SmallServer to, String length, String body) throws IOException {
        return RawRequest.send(
                to.uri(), "POST /towns HTTP/1.1", "Host: localhost", "Connection: close", length, "", body);
    }

    private static JsonNode body(String answer) {
        return server.json.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
