package si.kozolec.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SubmissionsResourceTest {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String FOLDER = "dataModel.Benches-SI/ParkBench/";

    private static SmallTown town;
    private static String vendor;
    private static String curator;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder);
        vendor = "Bearer " + town.token("Vid", Role.SUBMITTER);
        curator = "Bearer " + town.token("Ana", Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void content_of_another_type_is_refused_with_the_types_that_are_read() throws Exception {
        HttpResponse<String> refused =
                town.post(SUBMISSIONS, "<model/>", "Authorization", vendor, "Content-Type", "text/xml;charset=utf-8");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Accept")).contains("application/json, application/zip");
        assertThat(town.json(refused).path("code").asString()).isEqualTo("unsupported-media-type");
        assertThat(town.json(refused).path("detail").asString())
                .isEqualTo(
                        "Vsebine vrste text/xml tu ne beremo. Pošljite jo kot application/json ali application/zip.");
        assertThat(town.json(town.post(
                                SUBMISSIONS + "/1/comments",
                                "text=x",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                vendor,
                                "Accept-Language",
                                "en"))
                        .path("detail")
                        .asString())
                .isEqualTo(
                        "Content of type application/x-www-form-urlencoded is not read here. Send it as application/json.");
    }

    @Test
    void a_draft_with_mistakes_is_mended_discussed_approved_and_published() throws Exception {
        HttpResponse<String> created = send(vendor, SUBMISSIONS, submission("{\"title\": 1"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String address = created.headers().firstValue("Location").orElseThrow();
        address = address.substring(address.indexOf("/api/"));
        assertThat(town.json(created).path("state").asString()).isEqualTo("draft");
        JsonNode checks = town.json(get(vendor, address + "/checks"));
        assertThat(checks.path("passes").asBoolean()).isFalse();
        assertThat(checks.path("findings")).isNotEmpty();

        JsonNode commented = town.json(send(
                curator, address + "/comments", "{\"text\":\"Kje je opis?\",\"file\":\"" + FOLDER + "schema.json\"}"));
        assertThat(commented.path("openThreads").asInt()).isEqualTo(1);

        JsonNode refused = town.json(send(
                curator, address + "/reviews", "{\"verdict\":\"approve\",\"revision\":1}", "Accept-Language", "en"));
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("problems").get(0).path("code").asString()).isNotEmpty();

        JsonNode revised = town.json(send(vendor, address + "/revisions", submission(SCHEMA)));
        assertThat(revised.path("revision").asInt()).as(revised.toString()).isEqualTo(2);
        assertThat(revised.path("state").asString())
                .as(get(vendor, address + "/checks").body())
                .isEqualTo("in-review");
        JsonNode diff = town.json(get(curator, address + "/diff"));
        assertThat(diff.path("models").get(0).path("id").asString()).isEqualTo("Benches-SI/ParkBench");
        assertThat(diff.path("files").get(0).path("diff").asString())
                .startsWith("@@ ")
                .contains("+");

        assertThat(send(vendor, address + "/reviews", "{\"verdict\":\"approve\",\"revision\":2}")
                        .statusCode())
                .isEqualTo(403);
        JsonNode stale = town.json(send(curator, address + "/reviews", "{\"verdict\":\"approve\",\"revision\":1}"));
        assertThat(stale.path("status").asInt()).isEqualTo(409);
        JsonNode approved = town.json(send(curator, address + "/reviews", "{\"verdict\":\"approve\",\"revision\":2}"));
        assertThat(approved.path("state").asString()).as(approved.toString()).isEqualTo("approved");
        JsonNode published = town.json(send(curator, address + "/publish", "{\"revision\":2}"));
        assertThat(published.path("state").asString()).as(published.toString()).isEqualTo("published");

        assertThat(town.json("/api/v1/models/Benches-SI/ParkBench")
                        .path("version")
                        .asString())
                .isEqualTo("1.0.0");
        assertThat(town.get("/models/Benches-SI/ParkBench/1.0.0/schema.json").body())
                .isEqualTo(SCHEMA);
    }

    @Test
    void a_context_that_no_broker_should_get_is_told_before_anybody_publishes_it() throws Exception {
        ObjectNode json =
                (ObjectNode) JsonMapper.shared().readTree(submission(SCHEMA).replace("Benches-SI", "Seats-SI"));
        json.withArray("files")
                .addObject()
                .put("path", "dataModel.Seats-SI/context.jsonld")
                .put("text", """
                {"@context": ["https://example.org/more.jsonld", {
                  "@vocab": "https://example.org/",
                  "type": "https://example.org/type",
                  "ParkBench": {"@id": "https://w3id.org/kozolec/terms/Seats-SI/ParkBench", "@context": {}},
                  "seats": {"@id": "https://w3id.org/kozolec/terms/Seats-SI/seats", "@type": "@id"}}]}
                """);

        JsonNode created = town.json(send(vendor, SUBMISSIONS, json.toString()));
        JsonNode checks =
                town.json(get(vendor, SUBMISSIONS + "/" + created.path("number").asInt() + "/checks"));

        assertThat(checks.path("passes").asBoolean()).isFalse();
        assertThat(checks.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString())
                        .filter(code -> code.startsWith("context-")))
                .contains("context-self-contained", "context-core", "context-scoped", "context-types");
    }

    @Test
    void a_stranger_is_told_to_sign_in_and_another_vendor_that_there_is_nothing() throws Exception {
        HttpResponse<String> mine = send(vendor, SUBMISSIONS, submission(SCHEMA.replace("ParkBench", "SunBench")));
        String address = SUBMISSIONS + "/" + town.json(mine).path("number").asInt();
        String other = "Bearer " + town.token("Oto", Role.SUBMITTER);

        assertThat(town.get(address).statusCode()).isEqualTo(401);
        assertThat(town.get(address).headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(get(other, address).statusCode()).isEqualTo(404);
        assertThat(town.json(get(other, SUBMISSIONS)).path("total").asInt()).isZero();
        assertThat(town.json(get(curator, SUBMISSIONS + "?state=in-review&state=draft"))
                        .path("items"))
                .isNotEmpty();
        assertThat(get(curator, SUBMISSIONS + "?state=lost").statusCode()).isEqualTo(400);
        assertThat(get(vendor, address + "/files").body()).contains(FOLDER + "schema.json");
        assertThat(get(vendor, address + "/files/" + FOLDER + "schema.json").body())
                .contains("SunBench");
        assertThat(get(vendor, address + "/files/" + FOLDER + "none.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_must_not_come_near_the_repository_is_refused_with_all_reasons() throws Exception {
        HttpResponse<String> response = send(
                vendor,
                SUBMISSIONS,
                "{\"title\":\"x\",\"files\":[{\"path\":\"../x\",\"text\":\"\"},{\"path\":\"/etc/y\",\"text\":\"\"}]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(town.json(response).path("problems")).hasSize(2);
        assertThat(send(vendor, SUBMISSIONS, "no json").statusCode()).isEqualTo(400);
        assertThat(town.post(SUBMISSIONS, "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_that_is_revoked_while_the_body_is_on_its_way_does_not_hold() throws Exception {
        String token = town.token("Rok", Role.SUBMITTER);
        byte[] body = submission(SCHEMA).replace("ParkBench", "LateBench").getBytes(UTF_8);
        try (Socket socket = new Socket(town.uri().getHost(), town.uri().getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            String head =
                    "POST " + SUBMISSIONS + " HTTP/1.1\r\nHost: " + town.uri().getAuthority()
                            + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
                            + body.length + "\r\n\r\n";
            out.write(head.getBytes(UTF_8));
            // The server asks for the body when the caller has been let in.
            assertThat(in.readLine()).contains(" 100 ");
            town.revoke("Rok");
            out.write(body);

            assertThat(in.readLine()).isEmpty();
            assertThat(in.readLine()).contains(" 401 ");
        }
        assertThat(get(curator, SUBMISSIONS + "?size=100").body()).doesNotContain("LateBench");
    }

    @Test
    void a_withdrawn_version_stays_readable_and_says_so_and_a_deprecated_model_names_what_is_better() throws Exception {
        published(submission(SCHEMA).replace("ParkBench", "OldBench"));
        published(submission(SCHEMA.replace("A bench", "One bench").replace("\"1.0.0\"", "\"1.0.1\""))
                .replace("ParkBench", "OldBench"));
        String model = "/models/Benches-SI/OldBench/1.0.1";
        String before = town.get(model + "/schema.json").body();
        assertThat(town.get(model).headers().firstValue("Kozolec-Status")).isEmpty();
        String graph = town.get(model, "Accept", "text/turtle").body();
        assertThat(town.get(model, "Accept", "text/turtle").body()).isEqualTo(graph);

        published(
                "{\"title\":\"Napaka\",\"withdraw\":[{\"model\":\"Benches-SI/OldBench\",\"version\":\"1.0.1\",\"reason\":\"Napačna enota.\"}]}");

        HttpResponse<String> file = town.get(model + "/schema.json");
        assertThat(file.body()).isEqualTo(before);
        assertThat(file.headers().firstValue("Kozolec-Status")).contains("withdrawn");
        assertThat(file.headers().firstValue("Link")).isEmpty();
        HttpResponse<String> after = town.get(model, "Accept", "text/turtle");
        assertThat(after.body()).isNotEqualTo(graph).contains("WITHDRAWN");
        assertThat(after.headers().firstValue("Kozolec-Status")).contains("withdrawn");
        HttpResponse<String> version = town.get(model, "Accept", "application/json");
        assertThat(version.headers().firstValue("Kozolec-Status")).contains("withdrawn");
        assertThat(town.json(version).path("status").asString()).isEqualTo("withdrawn");
        assertThat(town.json(version).path("withdrawn").asString()).isEqualTo("Napačna enota.");
        JsonNode versions = town.json("/api/v1/models/Benches-SI/OldBench/versions");
        assertThat(versions.path("latest").asString()).isEqualTo("1.0.0");
        assertThat(versions.path("items").findValuesAsString("withdrawn")).contains("Napačna enota.");
        assertThat(town.json("/api/v1/models/Benches-SI/OldBench").has("withdrawn"))
                .isFalse();

        published(
                "{\"title\":\"Boljše\",\"deprecate\":[{\"model\":\"Benches-SI/OldBench\",\"successor\":\"Furniture/Bench\"}]}");

        for (String address : List.of(
                "/models/Benches-SI/OldBench",
                "/models/Benches-SI/OldBench/latest",
                "/models/Benches-SI/OldBench/1.0.0/schema.json",
                "/api/v1/models/Benches-SI/OldBench")) {
            HttpResponse<String> answer = town.get(address, "Accept", "application/json");
            assertThat(answer.headers().firstValue("Kozolec-Status"))
                    .as(address)
                    .contains("deprecated");
            assertThat(answer.headers().firstValue("Link"))
                    .as(address)
                    .contains("</models/Furniture/Bench>; rel=\"successor-version\"");
        }
        assertThat(town.get(model + "/schema.json").headers().firstValue("Kozolec-Status"))
                .contains("withdrawn");
    }

    private static void published(String submission) throws Exception {
        HttpResponse<String> created = send(vendor, SUBMISSIONS, submission);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String address = SUBMISSIONS + "/" + town.json(created).path("number").asInt();
        send(curator, address + "/reviews", "{\"verdict\":\"approve\",\"revision\":1}");
        HttpResponse<String> published = send(curator, address + "/publish", "{\"revision\":1}");
        assertThat(published.statusCode())
                .as(published.body() + get(curator, address + "/checks").body())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(String token, String path) throws Exception {
        return town.get(path, "Authorization", token);
    }

    private static HttpResponse<String> send(String token, String path, String body, String... headers)
            throws Exception {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = token;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/json";
        return town.post(path, body, all);
    }

    /** A bench with that schema. */
    private static String submission(String schema) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("title", "Klopi v parkih");
        var files = json.putArray("files");
        files.addObject().put("path", FOLDER + "schema.json").put("text", schema);
        files.addObject()
                .put("path", FOLDER + "kozolec.json")
                .put("text", "{\"status\": \"published\", \"domains\": [\"SmartCities\"]}\n");
        files.addObject()
                .put("path", FOLDER + "texts.sl.json")
                .put(
                        "text",
                        "{\"title\": \"Klop\", \"description\": \"Klop v parku, na kateri ljudje sedijo in počivajo.\", \"attributes\": {\"seats\": {\"label\": \"sedeži\", \"description\": \"Koliko ljudi lahko sedi na klopi.\"}}}\n");
        files.addObject()
                .put("path", FOLDER + "texts.en.json")
                .put(
                        "text",
                        "{\"title\": \"Bench\", \"description\": \"A bench in a park, where people sit and rest.\", \"attributes\": {\"seats\": {\"label\": \"seats\", \"description\": \"How many people can sit on the bench.\"}}}\n");
        files.addObject()
                .put("path", FOLDER + "examples/example.json")
                .put("text", "{\"id\": \"urn:ngsi-ld:ParkBench:1\", \"type\": \"ParkBench\", \"seats\": 3}\n");
        return json.toString();
    }

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$schemaVersion": "1.0.0",
              "title": "Kozolec - ParkBench",
              "description": "A bench in a park",
              "license": "CC-BY-4.0",
              "type": "object",
              "properties": {
                "id": {"type": "string", "format": "uri", "description": "Property. The identifier of the entity"},
                "type": {"type": "string", "enum": ["ParkBench"], "description": "Property. The type of the entity"},
                "seats": {"type": "integer", "minimum": 1, "description": "Property. How many people can sit on it. Units:'C62'"}
              },
              "required": ["id", "type"]
            }
            """;
}
