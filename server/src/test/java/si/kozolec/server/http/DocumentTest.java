package si.kozolec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

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
    void a_document_carries_a_strong_etag_its_length_and_its_caching() throws Exception {
        HttpResponse<byte[]> response = server.get("/towns/long");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).contains("\"abc\"");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(SmallServer.LONG_TEXT.length());
        assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(SmallServer.LONG_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "\"abc--gzip\"",
                "*",
                " * ",
                "\"x\", \"abc\"",
                "\"x\",W/\"abc--gzip\" , \"y\""
            })
    void who_already_has_the_document_is_told_so(String held) throws Exception {
        HttpResponse<byte[]> response = server.get("/towns/long", "If-None-Match", held);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("ETag")).contains("\"abc\"");
        assertThat(response.headers().firstValue("Cache-Control")).isPresent();
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "\"abcd\"", "abc", "\"abc", "\"abc--br\"", "\"\"", "W/\"x\", \"y\""})
    void another_etag_gets_the_document(String held) throws Exception {
        assertThat(server.get("/towns/long", "If-None-Match", held).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_long_text_is_compressed_for_those_who_like_it_under_an_etag_of_its_own() throws Exception {
        HttpResponse<byte[]> response = server.get("/towns/long", "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.headers().firstValue("ETag")).contains("\"abc--gzip\"");
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(response.body().length).isLessThan(SmallServer.LONG_TEXT.length() / 4);
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo(SmallServer.LONG_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.0", "br", "identity", "xgzip"})
    void nobody_gets_gzip_who_does_not_want_it(String accepted) throws Exception {
        HttpResponse<byte[]> response = server.get("/towns/long", "Accept-Encoding", accepted);

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/towns/short", "/towns/zip"})
    void short_texts_and_archives_are_left_as_they_are(String path) throws Exception {
        HttpResponse<byte[]> response = server.get(path, "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(response.headers().firstValue("Vary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/towns/long", "/towns/short", "/towns/zip"})
    void head_says_what_get_would_say_without_the_bytes(String path) throws Exception {
        HttpResponse<byte[]> get = server.get(path);
        HttpResponse<byte[]> head = server.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void head_is_told_too_that_nothing_changed() throws Exception {
        assertThat(server.send("HEAD", "/towns/long", "If-None-Match", "\"abc\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void equal_bytes_have_equal_etags_and_others_do_not() throws Exception {
        String ptuj = server.get("/towns/short").headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("/towns/short").headers().firstValue("ETag")).contains(ptuj);
        assertThat(server.get("/towns/named/bled").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(ptuj);
    }
}
