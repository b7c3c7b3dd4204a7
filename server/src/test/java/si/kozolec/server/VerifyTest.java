package si.kozolec.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody sends to be verified, the answer says whether it holds and what is wrong with it. */
class VerifyTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static WholeServer server;
    private static HttpClient client;
    private static String good;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new WholeServer(folder, Map.of("KOZOLEC_GAIAX_ALGORITHM", "ES256"));
        client = HttpClient.newHttpClient();
        good = client.send(
                        HttpRequest.newBuilder(
                                        server.uri().resolve("/models/Parking-SI/OffStreetParking/1.0.0/credential"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_credential_that_holds_is_told_so() throws Exception {
        JsonNode verdict = verify(good, "application/vc+jwt");

        assertThat(verdict.path("holds").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("checks").findValuesAsString("check"))
                .contains("signature", "did", "chain", "status", "files");
    }

    @Test
    void whatever_else_is_sent_to_be_verified_is_told_what_is_wrong_with_it() throws Exception {
        String[] parts = good.split("\\.", -1);
        String header = decoded(parts[0]);
        String payload = decoded(parts[1]);

        assertThat(wrong(encoded(header.replace("ES256", "none")) + "." + parts[1] + "."))
                .contains("header", "signature");
        assertThat(wrong(parts[0] + "." + encoded(payload.replace("CC-BY-4.0", "MIT")) + "." + parts[2]))
                .containsExactly("signature");
        assertThat(wrong(good.substring(0, good.length() - 9) + "AAAAAAAAA")).containsExactly("signature");
        String did = JSON.readTree(header).path("iss").asString();
        String foreign = encoded(header.replace(did, "did:web:drugje.example.si")) + "."
                + encoded(payload.replace(did, "did:web:drugje.example.si")) + "." + parts[2];
        assertThat(verify(foreign, "text/plain").path("checks").findValuesAsString("outcome"))
                .contains("unreadable");
        for (String text :
                List.of("", " ", "null", "{}", "<!doctype html><p>Pozdravljeni", "a.b.c", "x".repeat(1_000_000))) {
            assertThat(wrong(text)).containsExactly("form");
        }
        assertThat(post("/api/v1/gaiax/verify", "x".repeat(1_100_000), "text/plain")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/v1/gaiax/verify", good, "application/json").statusCode())
                .isEqualTo(415);
        assertThat(post("/api/v1/gaiax/verify?strict=1", good, "text/plain").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode verify(String text, String type) throws IOException, InterruptedException {
        return JSON.readTree(post("/api/v1/gaiax/verify", text, type).body());
    }

    /** What in a verdict has failed. */
    private static List<String> wrong(String text) throws IOException, InterruptedException {
        JsonNode verdict = verify(text, "text/plain");
        assertThat(verdict.path("holds").asBoolean(true)).isFalse();
        return verdict.path("checks")
                .valueStream()
                .filter(check -> check.path("outcome").asString().equals("failed"))
                .map(check -> check.path("check").asString())
                .toList();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
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
