package si.kozolec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal must not cost the connection: the next request on it would fail without an answer. */
class RefusedBodyTest {

    private static final int A_MEGABYTE = 1 << 20;

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
    @ValueSource(strings = {"POST /nothing", "POST /towns/short", "TRACE /towns"})
    void a_request_refused_before_its_body_has_come_keeps_the_connection(String request) throws Exception {
        try (Conversation talk = new Conversation()) {
            talk.say(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
            // Another's request is answered meanwhile: the server had the time to refuse this one.
            assertThat(server.get("/towns/short").statusCode()).isEqualTo(200);
            talk.say("Ptuj");
            String refused = talk.hear();
            talk.say("GET /towns/short HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(refused).startsWith("http/1.1 4").doesNotContain("connection: close");
            assertThat(talk.hear()).startsWith("http/1.1 200").endsWith("ptuj");
        }
    }

    @Test
    void a_refused_body_in_chunks_keeps_the_connection() throws Exception {
        try (Conversation talk = new Conversation()) {
            talk.say("POST /nothing HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            talk.say("4\r\nPtuj\r\n0\r\n\r\n");
            String refused = talk.hear();
            talk.say("GET /towns/short HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(refused).startsWith("http/1.1 404").doesNotContain("connection: close");
            assertThat(talk.hear()).startsWith("http/1.1 200");
        }
    }

    @Test
    void a_long_body_is_not_read_to_its_end_and_the_refusal_says_that_the_connection_ends() throws Exception {
        try (Conversation talk = new Conversation()) {
            talk.say("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + 2 * A_MEGABYTE + "\r\n\r\n");
            talk.say("a".repeat(A_MEGABYTE + 1));

            assertThat(talk.hear()).startsWith("http/1.1 404").contains("connection: close");
        }
    }

    @Test
    void a_body_in_endless_chunks_is_read_for_a_while_only() throws Exception {
        try (Conversation talk = new Conversation()) {
            talk.say("POST /nothing HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            talk.say(Integer.toHexString(A_MEGABYTE + 1) + "\r\n" + "a".repeat(A_MEGABYTE + 1) + "\r\n");

            assertThat(talk.hear()).startsWith("http/1.1 404").contains("connection: close");
        }
    }

    @Test
    void who_asks_whether_to_send_is_told_no_and_need_not_send() throws Exception {
        try (Conversation talk = new Conversation()) {
            talk.say("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");

            assertThat(talk.hear()).startsWith("http/1.1 404");
        }
    }

    /** One kept connection, on which requests are said in pieces and answers heard whole, in small letters. */
    private static final class Conversation implements AutoCloseable {

        private final Socket socket =
                new Socket(server.uri().getHost(), server.uri().getPort());
        private final OutputStream out = socket.getOutputStream();
        private final InputStream in = new BufferedInputStream(socket.getInputStream());

        Conversation() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        String hear() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return "closed after: " + head;
                }
                head.append((char) c);
            }
            String heard = head.toString().toLowerCase(Locale.ROOT);
            int length = heard.lines()
                    .filter(line -> line.startsWith("content-length: "))
                    .mapToInt(line -> Integer.parseInt(line.substring(16)))
                    .findFirst()
                    .orElse(0);
            return heard + new String(in.readNBytes(length), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
