package si.kozolec.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.ModelId;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/** The pages for working, asked as browsers ask, where people or circumstances are not kind. */
class WorkingPagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private static WholeServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new WholeServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Somebody with a browser of their own. */
    private static final class Person {

        private final HttpClient client = HttpClient.newHttpClient();
        private String cookie = "none=at-all";
        private String csrf = "";

        static Person nobody() {
            return new Person();
        }

        static Person signedIn(String name, Role role) throws Exception {
            Person person = new Person();
            HttpResponse<String> login = person.form("/login", Map.of("token", server.token(name, role)));
            person.cookie =
                    login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            Matcher csrf = CSRF.matcher(person.get("/propose").body());
            assertThat(csrf.find()).isTrue();
            person.csrf = csrf.group(1);
            return person;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Cookie", cookie)
                            .GET()
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&", "", csrf.isEmpty() ? "" : "&csrf=" + csrf));
            return post(path, "application/x-www-form-urlencoded", body, BodyHandlers.ofString());
        }

        /** A form with files. */
        HttpResponse<String> parts(String path, Map<String, String> fields) throws IOException, InterruptedException {
            return post(path, "multipart/form-data; boundary=cut", multipart(fields), BodyHandlers.ofString());
        }

        /** A form that is answered with a file. */
        HttpResponse<byte[]> download(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            return post(path, "multipart/form-data; boundary=cut", multipart(fields), BodyHandlers.ofByteArray());
        }

        private String multipart(Map<String, String> fields) {
            StringBuilder body = new StringBuilder();
            Map<String, String> all = new java.util.LinkedHashMap<>(fields);
            all.put("csrf", csrf);
            all.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\n")
                    .append(value)
                    .append("\r\n"));
            return body + "--cut--\r\n";
        }

        private <T> HttpResponse<T> post(String path, String type, String body, BodyHandler<T> as)
                throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", type)
                            .header("Cookie", cookie)
                            .header("Origin", server.uri().toString())
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    as);
        }

        /** Proposes a new model; the address of the proposal. */
        String propose(String model) throws Exception {
            HttpResponse<String> answer = parts(
                    "/propose?lang=en",
                    Map.of(
                            "model", model,
                            "title", "A <b>model</b>",
                            "do", "submit",
                            "path-0", "schema.json",
                            "file-0", schema(model),
                            "path-1", "texts.en.json",
                            "file-1", "{\"title\": \"x\"}"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        }
    }

    private static String schema(String model) {
        return String.valueOf(
                ProposalFiles.skeleton(ModelId.parse(model).orElseThrow()).get("schema.json"));
    }

    private static URI at(String path) {
        return server.uri().resolve(path);
    }

    @Test
    void what_somebody_wrote_is_given_back_when_the_session_has_ended() throws Exception {
        Person vid = Person.signedIn("Vid", Role.SUBMITTER);
        String proposal = vid.propose("Parks-SI/Fountain");
        server.revoke("Vid");

        HttpResponse<String> answer = vid.form(proposal + "/comments?lang=en", Map.of("text", "An hour of thought"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Your session has ended", "An hour of thought", "/login?then=%2Fsubmissions");
    }

    @Test
    void a_form_that_is_not_ours_is_turned_away() throws Exception {
        Person ana = Person.signedIn("Ana", Role.CURATOR);
        String proposal = ana.propose("Parks-SI/Swing");
        String csrf = ana.csrf;
        ana.csrf = "made-up";

        assertThat(ana.form(proposal + "/comments", Map.of("text", "x")).statusCode())
                .isEqualTo(403);

        ana.csrf = csrf;
        assertThat(ana.form(proposal + "/comments", Map.of("text", "x")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_vote_on_a_revision_that_is_not_the_latest_is_refused_and_its_words_are_kept() throws Exception {
        Person vida = Person.signedIn("Vida", Role.SUBMITTER);
        Person bor = Person.signedIn("Bor", Role.CURATOR);
        String proposal = vida.propose("Parks-SI/Slide");
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        assertThat(bor.get(proposal).statusCode()).isEqualTo(200);
        HttpResponse<String> revised = vida.parts(
                "/propose",
                Map.of(
                        "submission", number,
                        "model", "Parks-SI/Slide",
                        "title", "x",
                        "do", "submit",
                        "path-0", "schema.json",
                        "file-0", schema("Parks-SI/Slide")));
        assertThat(revised.statusCode()).isEqualTo(303);

        HttpResponse<String> vote = bor.form(
                proposal + "/reviews?lang=en",
                Map.of("verdict", "approve", "revision", "1", "text", "Well thought out"));

        assertThat(vote.statusCode()).isEqualTo(409);
        assertThat(vote.body()).contains("Well thought out", "Revision 1 is not the latest any more");
    }

    @Test
    void a_submitter_sees_her_own_proposals_and_no_others() throws Exception {
        Person vesna = Person.signedIn("Vesna", Role.SUBMITTER);
        Person zala = Person.signedIn("Zala", Role.SUBMITTER);
        String proposal = vesna.propose("Parks-SI/Bush");

        assertThat(vesna.get("/submissions?lang=en").body()).contains("Parks-SI/Bush", "My proposals");
        assertThat(zala.get("/submissions?lang=en").body()).doesNotContain("Parks-SI/Bush");
        assertThat(zala.get(proposal).statusCode()).isEqualTo(404);
        assertThat(zala.get("/submissions/trail").statusCode()).isEqualTo(403);
        assertThat(Person.nobody().get(proposal).statusCode()).isEqualTo(303);
    }

    @Test
    void words_are_markdown_and_never_more_than_that_wherever_they_are_written() throws Exception {
        Person vesna = Person.signedIn("Vesna", Role.SUBMITTER);
        String proposal = vesna.propose("Parks-SI/Well");
        Person ana = Person.signedIn("Ana", Role.CURATOR);
        String harm =
                "<script>alert(1)</script> [go](javascript:alert(2)) ![see](https://example.org/spy.png) **bold**";
        ana.form(proposal + "/comments", Map.of("text", harm));
        ana.form(proposal + "/reviews", Map.of("text", harm, "verdict", "request-changes", "revision", "1"));
        ana.form(proposal + "/end", Map.of("text", harm, "how", "reject"));

        String page = ana.get(proposal).body();

        assertThat(page.split("<strong>bold</strong>", -1))
                .as("three times said, one of them shown twice")
                .hasSize(5);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "javascript:alert", "spy.png");
    }

    @Test
    void markup_in_words_stays_words() throws Exception {
        Person ana = Person.signedIn("Ana", Role.CURATOR);
        String proposal = ana.propose("Parks-SI/Tree");
        ana.form(proposal + "/comments", Map.of("text", "<script>alert(1)</script>"));

        String page = ana.get(proposal).body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        assertThat(page).contains("A &lt;b&gt;model&lt;/b&gt;");
    }

    @Test
    void who_has_not_signed_in_may_check_and_loses_nothing_when_handing_in() throws Exception {
        Person nobody = Person.nobody();
        Map<String, String> written = Map.of(
                "model", "Parks-SI/Pond",
                "title", "Ponds",
                "message", "For the ducks",
                "do", "submit",
                "path-0", "schema.json",
                "file-0", "{\"title\": 1");

        HttpResponse<String> answer = nobody.parts("/propose?lang=en", written);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("For the ducks", "{\"title\": 1", "sign in in another tab");

        Map<String, String> asked = new java.util.HashMap<>(written);
        asked.put("do", "check");
        assertThat(nobody.parts("/propose?lang=en", asked).body()).contains("has errors", "json-");
    }

    @Test
    void a_payload_of_five_megabytes_is_judged_and_only_the_places_that_matter_are_shown() throws Exception {
        String good = "{\"id\":\"urn:ngsi-ld:Thing:%07d\",\"type\":\"OffStreetParking\",\"name\":\"%s\"}\n";
        StringBuilder payload = new StringBuilder();
        for (int i = 0; payload.length() < 5_000_000; i++) {
            payload.append(good.formatted(i, "x".repeat(900)));
        }
        payload.append("{\"id\": \"urn:ngsi-ld:Thing:last\", \"type\": \"OffStreetParking\", \"name\": 7}\n");

        HttpResponse<String> answer = Person.nobody().parts("/validate?lang=en", Map.of("payload", payload.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("does not conform", "too long to be shown again");
        assertThat(answer.body().length()).isLessThan(600_000);
    }

    @Test
    void what_is_no_payload_is_told_kindly() throws Exception {
        Person nobody = Person.nobody();

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

        HttpResponse<String> answer = Person.nobody().parts("/identify?lang=en", Map.of("payload", table.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("only the first ones were looked at (1,000 records)", "not shown here again");
        assertThat(answer.body().length()).isLessThan(200_000);
    }

    @Test
    void what_cannot_be_identified_is_told_kindly() throws Exception {
        Person nobody = Person.nobody();

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
        HttpResponse<byte[]> zip = Person.nobody()
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
        Person ana = Person.signedIn("Ana", Role.CURATOR);
        assertThat(ana.get("/submissions?state=all").body()).doesNotContain("Parks-SI/Bench");
    }
}
