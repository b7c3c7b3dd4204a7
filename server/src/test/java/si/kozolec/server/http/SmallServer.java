package si.kozolec.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.api.ProblemMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with a handful of resources, to see the manners of the door without anything behind it. */
final class SmallServer implements AutoCloseable {

    static final String LONG_TEXT = "Ljubljana, Maribor, Celje, Kranj, Koper. ".repeat(100);

    final JsonMapper json = new JsonMapper();
    final Metrics metrics = new Metrics();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    SmallServer() {
        this(HttpOptions.anyLocalPort());
    }

    SmallServer(HttpOptions options) {
        server = HttpServer.start(
                options,
                metrics,
                json,
                new Offer(List.of(), List.of(new Welcome()), List.of(), List.of(new Towns(), new ProblemMapper())));
    }

    /** Welcomes Ptuj at once, and leaves all other towns to the resource. */
    private static final class Welcome implements Desk {

        @Override
        public String path() {
            return "/towns";
        }

        @Override
        public @Nullable Document answer(Post post) {
            String town = new String(post.body(), StandardCharsets.UTF_8);
            return town.startsWith("Ptuj")
                    ? Document.of(Towns.bytes("welcome, " + post.mediaType()), MediaType.TEXT_PLAIN_TYPE)
                    : null;
        }
    }

    /** What it serves. */
    @Path("/towns")
    public static final class Towns {

        @GET
        @Path("/short")
        public Document shortText() {
            return Document.of(bytes("Ptuj"), MediaType.TEXT_PLAIN_TYPE);
        }

        @GET
        @Path("/long")
        public Document longText() {
            return Document.named("abc", bytes(LONG_TEXT), null, MediaType.TEXT_PLAIN_TYPE)
                    .cached(Document.FOR_EVER);
        }

        @GET
        @Path("/zip")
        public Document zip() {
            return Document.named("def", bytes(LONG_TEXT), null, MediaType.valueOf("application/zip"));
        }

        @GET
        @Path("/named/{town: [a-z]+}")
        public Document named(@PathParam("town") String town) {
            return Document.of(bytes(town), MediaType.TEXT_PLAIN_TYPE);
        }

        @GET
        @Path("/bridge/{state}")
        public Document bridge(@PathParam("state") String state) {
            if (state.equals("closed")) {
                throw new Failure(Reason.CONFLICT, new LocalizedText("Most je zaprt.", "The bridge is closed."));
            }
            return Document.of(bytes(state), MediaType.TEXT_PLAIN_TYPE);
        }

        @POST
        public String add(String body) {
            return Integer.toString(body.length());
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    URI uri() {
        return server.uri();
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode problem(HttpResponse<byte[]> response) {
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
