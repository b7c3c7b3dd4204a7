package si.kozolec.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.artifact.ModelArchive;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;

/** A server that answers as the repository does, with the models of the starter catalogue; and in some other ways below {@code /odd}. */
final class Repository implements AutoCloseable {

    private final Loopback server;
    private final ModelFiles files;

    private Repository(ModelFiles files) throws IOException {
        this.files = files;
        server = Loopback.start(this::answer);
    }

    static Repository start() throws IOException {
        return new Repository(Catalogues.builtIn());
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/", -1);
        if (path.startsWith("/odd/page")) {
            send(exchange, 200, "text/html", "<!doctype html><title>Log in</title>".getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/odd/away")) {
            exchange.getResponseHeaders().add("Location", "http://elsewhere.example/models");
            send(exchange, 302, "text/plain", new byte[0]);
        } else if (path.startsWith("/odd/junk")) {
            send(exchange, 200, "application/zip", "PK, but not really".getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/api/v1/models/")) {
            describe(exchange, ModelId.of(parts[4], parts[5]));
        } else if (path.endsWith("/model.zip")) {
            archive(exchange, ModelId.of(parts[2], parts[3]), parts[4]);
        } else if (path.startsWith("/models/") && path.endsWith("/context.jsonld")) {
            context(exchange, ModelId.of(parts[2], parts[3]), parts[4]);
        } else {
            absent(exchange);
        }
    }

    private void describe(HttpExchange exchange, Optional<ModelId> id) throws IOException {
        if (id.isEmpty() || !files.exists(id.get().folder() + "/schema.json")) {
            absent(exchange);
            return;
        }
        String version = String.valueOf(new ModelReader(files).read(id.get()).version());
        send(
                exchange,
                200,
                "application/json",
                ("{\"id\": \"" + id.get() + "\", \"latest\": \"" + version + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void archive(HttpExchange exchange, Optional<ModelId> id, String version) throws IOException {
        if (id.isEmpty() || !files.exists(id.get().folder() + "/schema.json")) {
            absent(exchange);
            return;
        }
        ModelReader.Reading reading = new ModelReader(files).readWithBundle(id.get());
        if (version.equals(String.valueOf(reading.model().version()))) {
            send(exchange, 200, "application/zip", ModelArchive.of(files, reading.model(), reading.bundle()));
        } else {
            absent(exchange);
        }
    }

    private void context(HttpExchange exchange, Optional<ModelId> id, String version) throws IOException {
        if (id.isEmpty() || !files.exists(id.get().folder() + "/schema.json")) {
            absent(exchange);
            return;
        }
        ModelVersion model = new ModelReader(files).read(id.get());
        String published = String.valueOf(model.version());
        if (version.equals("latest")) {
            exchange.getResponseHeaders()
                    .add("Content-Location", "/models/" + id.get() + "/" + published + "/context.jsonld");
        }
        if (version.equals("latest") || version.equals(published)) {
            send(exchange, 200, "application/ld+json", ContextDocument.of(model));
        } else {
            absent(exchange);
        }
    }

    private static void absent(HttpExchange exchange) throws IOException {
        send(
                exchange,
                404,
                "application/problem+json",
                "{\"status\": 404, \"nearest\": [\"Parking-SI/OffStreetParking\"]}".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
