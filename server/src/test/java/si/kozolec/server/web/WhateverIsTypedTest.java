package si.kozolec.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/** Payloads, tables and questions of every kind in the fields of the pages: each gets an answer that helps. */
class WhateverIsTypedTest {

    private static WholeServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new WholeServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sl | Vsebine vrste text/csv tu ne beremo. Pošljite jo kot multipart/form-data.
                    en | Content of type text/csv is not read here. Send it as multipart/form-data.
                    """)
    void a_form_that_comes_as_something_else_is_told_how_to_come(String language, String advice) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri().resolve("/identify?lang=" + language))
                                .header("Content-Type", "text/csv")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofString("a;b"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains(advice);
    }

    @Test
    void a_payload_of_five_megabytes_is_judged_and_only_the_places_that_matter_are_shown() throws Exception {
        String good = "{\"id\":\"urn:ngsi-ld:Thing:%07d\",\"type\":\"OffStreetParking\",\"name\":\"%s\"}\n";
        StringBuilder payload = new StringBuilder();
        for (int i = 0; payload.length() < 5_000_000; i++) {
            payload.append(good.formatted(i, "x".repeat(900)));
        }
        payload.append("{\"id\": \"urn:ngsi-ld:Thing:last\", \"type\": \"OffStreetParking\", \"name\": 7}\n");

        HttpResponse<String> answer =
                FormUser.nobody(server).parts("/validate?lang=en", Map.of("payload", payload.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("does not conform", "too long to be shown again");
        assertThat(answer.body().length()).isLessThan(600_000);
    }

    @Test
    void what_is_no_payload_is_told_kindly() throws Exception {
        FormUser nobody = FormUser.nobody(server);

        assertThat(nobody.parts("/validate?lang=en", Map.of("payload", "  ")).statusCode())
                .isEqualTo(400);
        assertThat(nobody.parts("/validate?lang=en", Map.of("payload", "{", "model", "Nowhere-SI/Nothing"))
                        .body())
                .contains("There is no model Nowhere-SI/Nothing");
        assertThat(nobody.parts("/validate?lang=en", Map.of("payload", "[".repeat(100_000)))
                        .body())
                .contains("does not conform");
        assertThat(nobody.parts("/validate?lang=en", Map.of("payload", "\u202E\u0301{\"type\": 1}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void data_of_five_megabytes_are_identified_by_their_first_records() throws Exception {
        StringBuilder table = new StringBuilder("totalSpotNumber;availableSpotNumber;name\n");
        for (int row = 0; table.length() < 5_000_000; row++) {
            table.append(row).append(";1;").append("x".repeat(200)).append('\n');
        }

        HttpResponse<String> answer =
                FormUser.nobody(server).parts("/identify?lang=en", Map.of("payload", table.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("only the first ones were looked at (1,000 records)", "not shown here again");
        assertThat(answer.body().length()).isLessThan(200_000);
    }

    @Test
    void what_cannot_be_identified_is_told_kindly() throws Exception {
        FormUser nobody = FormUser.nobody(server);

        assertThat(nobody.parts("/identify?lang=en", Map.of("payload", " \n ")).statusCode())
                .isEqualTo(400);
        for (String payload : List.of("{", "[".repeat(100_000), "PK\u0003\u0004", "\u202E\u0301", "hello")) {
            HttpResponse<String> answer = nobody.parts("/identify?lang=en", Map.of("payload", payload));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("These data could not be read");
        }
        assertThat(nobody.parts("/identify?lang=en", Map.of("payload", "a;b\n1;2", "name", "not a name"))
                        .body())
                .contains("Write the model as Subject/Model");
        assertThat(nobody.parts("/identify?lang=en", Map.of("payload", "{\"<script>alert(1)</script>\": 1}"))
                        .body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void a_draft_can_be_taken_home_and_nothing_of_it_stays() throws Exception {
        HttpResponse<byte[]> zip = FormUser.nobody(server)
                .download(
                        "/identify/draft.zip",
                        Map.of(
                                "model", "Parks-SI/Bench",
                                "path-0", "schema.json",
                                "file-0", "{}",
                                "path-1", "../context.jsonld",
                                "file-1", "{}"));

        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            assertThat(entries.getNextEntry().getName()).isEqualTo("dataModel.Parks-SI/Bench/schema.json");
            assertThat(entries.getNextEntry().getName()).isEqualTo("dataModel.Parks-SI/context.jsonld");
        }
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        assertThat(ana.get("/submissions?state=all").body()).doesNotContain("Parks-SI/Bench");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "title:(a OR b) AND +\\ \"un closed [1 TO",
                "*:* ~ ^ ? && || ! ( ) { }",
                "\u202Eparking\u202C \u0645\u0648\u0642\u0641",
                "s\u030Cc\u030Cz\u030C\u0301\u0301\u0301",
                "\uD83D\uDE97 \uD800",
            })
    void whatever_is_in_the_search_box_is_only_words(String question) throws Exception {
        HttpResponse<String> answer =
                FormUser.nobody(server).get("/search?lang=en&q=" + URLEncoder.encode(question, UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").contains("</html>");
    }

    @Test
    void a_question_of_a_hundred_thousand_characters_is_refused_and_help_is_near() throws Exception {
        HttpResponse<String> form = FormUser.nobody(server).get("/search?lang=en&q=" + "parking+".repeat(900));
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("name=\"q\"", "</html>");

        HttpResponse<String> answer = FormUser.nobody(server).get("/search?lang=en&q=" + "x".repeat(100_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("address-too-long");
    }
}
