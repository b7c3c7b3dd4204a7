package si.kozolec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

    private static SmallServer server;

    @BeforeAll
    static void start() {
        server = new SmallServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_desk_answers_before_the_resource() throws Exception {
        HttpResponse<byte[]> answer = server.post("/towns", "text/plain; charset=utf-8", bytes("Ptuj"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo("welcome, text/plain");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(server.metrics.scrape()).contains("route=\"/towns\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1_000, 65_536, 65_537, 1_000_000})
    void what_a_desk_does_not_answer_reaches_the_resource_whole(int length) throws Exception {
        HttpResponse<byte[]> answer = server.post("/towns", "text/plain", bytes("x".repeat(length)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo(Integer.toString(length));
    }

    @Test
    void a_query_that_cannot_be_decoded_is_left_to_the_resource() throws Exception {
        String answer = RawRequest.send(
                server.uri(),
                "POST /towns?x=%zz HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 4\r\n\r\nPtuj");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("welcome").doesNotContain("500");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
