package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;

/** The whole server beside a broker on this machine that it knows by two names, {@code city} and, for NGSIv2, {@code old}. */
final class WatchedCity implements AutoCloseable {

    static final String WATCH = "/api/v1/brokers/city/watch";
    static final String AT_ONCE = "{\"settleSeconds\": 0}";

    final SubscribedBroker broker = new SubscribedBroker();

    /** The token of a curator. */
    final String curator;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private WholeServer server;

    /** @param folder an empty folder for the server's data */
    WatchedCity(Path folder) throws IOException {
        this.folder = folder;
        server = server(Map.of());
        curator = server.token("Cvetka", Role.CURATOR);
    }

    private WholeServer server(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8",
                "KOZOLEC_BROKER_CITY_URL", broker.address(),
                "KOZOLEC_BROKER_OLD_URL", broker.address(),
                "KOZOLEC_BROKER_OLD_KIND", "ngsiv2",
                "KOZOLEC_BROKER_FAR_URL", "https://orion.example.si"));
        environment.putAll(more);
        return new WholeServer(folder, environment);
    }

    /** Ends the server and starts it again at the same address. */
    void restart() {
        int port = server.uri().getPort();
        server.close();
        server = server(Map.of("KOZOLEC_PORT", String.valueOf(port)));
    }

    URI uri() {
        return server.uri();
    }

    /** The folder in which the server keeps what is watched. */
    Path watches() {
        return folder.resolve("watches");
    }

    String token(String name, Role role) throws IOException {
        return server.token(name, role);
    }

    /** Begins the watch of the city, and waits until the broker has been asked. */
    void watched() throws Exception {
        watched(json -> is(json, "watching"));
    }

    void watched(Predicate<JsonNode> so) throws Exception {
        assertThat(put(WATCH, AT_ONCE).statusCode()).isEqualTo(202);
        until(WATCH, so);
    }

    /** The secret that the broker was given. */
    String secret() {
        return SubscribedBroker.authorization(broker.subscription()).substring("Bearer ".length());
    }

    static boolean is(JsonNode watch, String state) {
        return watch.path("state").asString("").equals(state);
    }

    static int total(JsonNode watch, String count) {
        return watch.path("totals").path(count).asInt(0);
    }

    /** What is answered there when that is so; it is waited for. */
    JsonNode until(String path, Predicate<JsonNode> so) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode now = SubscribedBroker.JSON.readTree(get(path).body());
        while (!so.test(now)) {
            assertThat(Instant.now()).as("it comes about: " + now).isBefore(end);
            now = SubscribedBroker.JSON.readTree(get(path).body());
        }
        return now;
    }

    /** What anybody reads at that address. */
    String read(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "", curator);
    }

    HttpResponse<String> put(String path, String body) throws Exception {
        return send("PUT", path, body, curator);
    }

    HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
        broker.close();
    }
}
