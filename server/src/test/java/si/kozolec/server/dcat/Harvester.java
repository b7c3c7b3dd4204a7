package si.kozolec.server.dcat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import si.kozolec.server.WholeServer;

/** Somebody at the door of the whole server who only reads; one server is started for all tests that need no more than that. */
final class Harvester implements AutoCloseable {

    private final Path folder;
    private final WholeServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Harvester(Path folder) {
        this.folder = folder;
        this.server = new WholeServer(folder);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    static Graph graph(HttpResponse<String> response, RdfForm form) {
        return Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Graphs.language(form));
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Gives tests the one harvester; the server stops when the last test of the run has ended. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Harvester.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Harvester.class))
                    .computeIfAbsent(Harvester.class, key -> open(), Harvester.class);
        }

        private static Harvester open() {
            try {
                return new Harvester(Files.createTempDirectory("kozolec-harvester"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
