package si.kozolec.server.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import si.kozolec.server.DataFolder;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.git.ModelRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as people start it, over the few models of {@link TownModels}, to be asked over HTTP. One curator is enough here. */
public final class SmallTown implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "KOZOLEC_APPROVALS", "1",
            "KOZOLEC_GAIAX_ALGORITHM", "ES256",
            "KOZOLEC_GAIAX_NAME", "Mestece",
            "KOZOLEC_GAIAX_REGISTRATION", "local 1234567000",
            "KOZOLEC_GAIAX_COUNTRY", "SI");

    private final WholeServer server;
    private final JsonMapper json = ApiJson.mapper();
    private final HttpClient client = HttpClient.newHttpClient();

    public SmallTown(Path folder) throws Exception {
        this(folder, Map.of());
    }

    /** The town with more models in version 1.0.0: schemas by the name of their model. What is there already is kept as it is. */
    public SmallTown(Path folder, Map<String, String> more) throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                ModelRepository repository = ModelRepository.open(data.repository())) {
            if (repository.main().isEmpty()) {
                TownModels.publish(repository, more);
            }
        }
        server = new WholeServer(folder, SETTINGS);
    }

    /** A fresh token of a person. */
    public String token(String person, Role role) throws IOException {
        return server.token(person, role);
    }

    /** Takes the newest token of a person back. */
    public void revoke(String person) throws IOException {
        server.revoke(person);
    }

    /** Asks with GET; the headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a body with POST; the headers are names and values in turn. */
    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }
}
