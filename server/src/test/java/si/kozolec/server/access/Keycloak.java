package si.kozolec.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak on this machine, with the realm of {@code realm.json}, for as long as a test takes. */
final class Keycloak implements AutoCloseable {

    static final String ISSUER_NAME = "keycloak";
    static final String CLIENT = "kozolec";
    static final String SECRET = "only-for-this-test";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final URI base;

    private Keycloak(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** A port that nobody uses. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static URI issuer(int port) {
        return URI.create("http://127.0.0.1:" + port + "/realms/kozolec");
    }

    /**
     * Starts it.
     *
     * @param home the unpacked distribution
     * @param server where our own server answers
     */
    static Keycloak start(Path home, int port, URI server, Path folder) throws IOException, InterruptedException {
        try (InputStream realm = Keycloak.class.getResourceAsStream("realm.json")) {
            String text = new String(Objects.requireNonNull(realm).readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(
                    home.resolve("data/import/kozolec-realm.json"), text.replace("@SERVER@", server.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "root",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "root-pass"));
        Keycloak keycloak = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port));
        keycloak.awaitReady(folder.resolve("keycloak.log"));
        return keycloak;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        URI ready = URI.create(base + "/realms/kozolec/.well-known/openid-configuration");
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (!process.isAlive()) {
                throw new IOException("Keycloak has stopped: " + Files.readString(log));
            }
            try {
                if (send(HttpRequest.newBuilder(ready).GET()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IOException("Keycloak did not become ready: " + Files.readString(log));
    }

    /** An access token of somebody who gives Keycloak their password. */
    String accessToken(String user) throws IOException, InterruptedException {
        return token(
                "kozolec",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        SECRET,
                        "username",
                        user,
                        "password",
                        user + "-pass",
                        "scope",
                        "openid"));
    }

    /** Gives the realm a new key, with which it signs from now on. */
    void rotateKeys() throws IOException, InterruptedException {
        admin("POST", "/components", """
                {"name": "younger", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}
                """);
    }

    /** Ends all sessions of somebody, as an administrator does. */
    void endSessions(String user) throws IOException, InterruptedException {
        String id = admin("GET", "/users?exact=true&username=" + user, "")
                .path(0)
                .path("id")
                .asString("");
        admin("POST", "/users/" + id + "/logout", "");
    }

    private JsonNode admin(String method, String path, String body) throws IOException, InterruptedException {
        String token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "root",
                        "password",
                        "root-pass"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/admin/realms/kozolec" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(SignIns.form(form))));
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body()).path("access_token").asString("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                children.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
