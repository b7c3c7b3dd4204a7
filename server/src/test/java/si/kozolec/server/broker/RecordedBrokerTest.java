package si.kozolec.server.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/** The whole server audits what a Scorpio was heard to say, and finds what the recordings hold. */
class RecordedBrokerTest {

    private static final String AUDITS = "/api/v1/brokers/scorpio/audits";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_report_is_the_one_that_was_found_right(@TempDir Path folder) throws Exception {
        try (RecordedBroker broker = new RecordedBroker();
                WholeServer server = new WholeServer(
                        folder,
                        Map.of(
                                "KOZOLEC_BROKER_NETWORKS",
                                "127.0.0.0/8",
                                "KOZOLEC_BROKER_SCORPIO_URL",
                                broker.address()))) {
            String token = server.token("Cvetka", Role.CURATOR);
            call(server, token, "POST", AUDITS);

            AuditsTest.ended(
                    () -> call(server, token, "GET", AUDITS).contains("\"running\":true"),
                    () -> call(server, token, "GET", AUDITS + "/1"));

            assertThat(call(server, token, "GET", AUDITS + "/1?format=csv&lang=en"))
                    .isEqualToNormalizingNewlines(golden());
            assertThat(broker.asked)
                    .as("pages are counted here, whatever a link says")
                    .allMatch(asked -> asked.startsWith("GET /ngsi-ld/v1/"));
        }
    }

    private static String golden() throws Exception {
        try (InputStream in = Objects.requireNonNull(RecordedBrokerTest.class.getResourceAsStream("recorded.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String call(WholeServer server, String token, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
