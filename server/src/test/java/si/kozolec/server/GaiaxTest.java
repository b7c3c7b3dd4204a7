package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Machines and people read over HTTP who signs, what is signed, and what has happened. */
class GaiaxTest {

    private static final String CREDENTIAL = "/models/Parking-SI/OffStreetParking/1.0.0/credential";
    private static final JsonMapper JSON = new JsonMapper();

    private static WholeServer server;
    private static HttpClient client;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new WholeServer(
                folder,
                Map.of(
                        "KOZOLEC_GAIAX_ALGORITHM", "ES256",
                        "KOZOLEC_GAIAX_NAME", "Združenje »Kozolec«",
                        "KOZOLEC_GAIAX_REGISTRATION", "vat-id SI12345678",
                        "KOZOLEC_GAIAX_COUNTRY", "SI",
                        "KOZOLEC_GAIAX_TERMS_ACCEPTED", "yes"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_credential_comes_as_signed_text_as_json_and_as_a_page() throws Exception {
        HttpResponse<String> signed = get(CREDENTIAL);
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(header(signed, "Content-Type")).isEqualTo("application/vc+jwt");
        assertThat(header(signed, "Cache-Control")).contains("immutable");
        assertThat(header(signed, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(get(CREDENTIAL, "If-None-Match", header(signed, "ETag")).statusCode())
                .isEqualTo(304);

        JsonNode json =
                JSON.readTree(get(CREDENTIAL, "Accept", "application/json").body());
        assertThat(json.path("credentialSubject").path("type").asString()).isEqualTo("gx:VirtualResource");

        HttpResponse<String> page = get(CREDENTIAL + "?lang=sl", "Accept", "text/html,*/*;q=0.8");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("Podpisano poverilo", "sha384-", "verify-credential");

        HttpResponse<String> latest = get(CREDENTIAL.replace("1.0.0", "latest"));
        assertThat(latest.body()).isEqualTo(signed.body());
        assertThat(header(latest, "Content-Location")).isEqualTo(CREDENTIAL);
        assertThat(get(CREDENTIAL.replace("1.0.0", "9.9.9")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_identifier_leads_to_a_document_with_the_key_and_its_certificates() throws Exception {
        HttpResponse<String> did = get("/.well-known/did.json");
        JsonNode document = JSON.readTree(did.body());
        JsonNode method = document.path("verificationMethod").path(0);

        assertThat(document.path("id").asString())
                .isEqualTo("did:web:localhost%3A" + server.uri().getPort());
        assertThat(document.path("assertionMethod").path(0)).isEqualTo(method.path("id"));
        assertThat(method.path("publicKeyJwk").has("d")).isFalse();
        assertThat(header(did, "X-Content-Type-Options")).isEqualTo("nosniff");
        String chain =
                URI.create(method.path("publicKeyJwk").path("x5u").asString()).getPath();
        assertThat(get(chain).body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(get("/gaia-x/chains/key-1.pem").body()).isEqualTo(get(chain).body());
        assertThat(get("/gaia-x/chains/key-7.pem").statusCode()).isEqualTo(404);

        JsonNode identity = JSON.readTree(get("/api/v1/gaiax/identity").body());
        assertThat(identity.path("signs").asBoolean()).isTrue();
        assertThat(identity.path("checks").findValuesAsString("outcome"))
                .contains("passed", "warning")
                .doesNotContain("failed");
        assertThat(get("/health/ready").body()).contains("gaia-x");
    }

    @Test
    void the_organisation_is_presented_to_whoever_asks() throws Exception {
        HttpResponse<String> shown = get("/gaia-x/vp.jwt?nonce=abc");
        assertThat(header(shown, "Content-Type")).isEqualTo("application/vp+jwt");
        JsonNode verdict = JSON.readTree(
                post("/api/v1/gaiax/verify", shown.body(), "application/vp+jwt").body());

        assertThat(verdict.path("holds").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("credentials").findValuesAsString("id"))
                .anyMatch(id -> id.endsWith("/gaia-x/legal-person.jwt"));
        assertThat(get("/gaia-x/none.jwt").body()).contains("credential-not-found", "legal-person");
        assertThat(get("/gaia-x/terms.txt").body()).contains("Terms of use");
    }

    @Test
    void the_feed_gives_what_came_after_the_last_event_received() throws Exception {
        get(CREDENTIAL);
        JsonNode first =
                JSON.readTree(get("/gaia-x/credentials-events?size=1").body()).path(0);
        String id = first.path("id").asString();

        assertThat(first.path("specversion").asString()).isEqualTo("1.0");
        assertThat(first.path("type").asString()).isEqualTo("si.kozolec.model.published");
        assertThat(first.path("data_base64").asString()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
        assertThat(JSON.readTree(get("/gaia-x/credentials-events/" + id).body()))
                .isEqualTo(first);
        assertThat(JSON.readTree(get("/gaia-x/credentials-events?size=1&lastReceivedID=" + id)
                                .body())
                        .findValuesAsString("id"))
                .doesNotContain(id);
        assertThat(get("/gaia-x/credentials-events?type=other").body()).isEqualTo("[]");
        assertThat(get("/gaia-x/credentials-events?size=0&page=-1").body()).contains("\"size\"", "\"page\"");
        assertThat(get("/gaia-x/credentials-events/999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_harvester_that_reads_page_by_page_gets_every_event_once() throws Exception {
        get(CREDENTIAL);
        get("/models/Parking-SI/ParkingSpot/1.0.0/credential");
        List<String> read = new ArrayList<>();
        String last = "";
        JsonNode page;
        do {
            page = JSON.readTree(
                    get("/gaia-x/credentials-events?size=1&type=si.kozolec.model.published&lastReceivedID=" + last)
                            .body());
            page.forEach(event -> read.add(event.path("id").asString()));
            last = read.get(read.size() - 1);
        } while (!page.isEmpty());

        assertThat(read).hasSizeGreaterThan(1).doesNotHaveDuplicates().isSorted();
        assertThat(JSON.readTree(get("/gaia-x/credentials-events?size=1&page=1").body())
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(read.get(1));
        assertThat(get("/gaia-x/credentials-events?lastReceivedID=" + "9".repeat(9))
                        .body())
                .isEqualTo("[]");
        assertThat(get("/gaia-x/credentials-events?lastReceivedID=a-b-c").statusCode())
                .isEqualTo(400);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, String type)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
