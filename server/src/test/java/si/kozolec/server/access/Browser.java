package si.kozolec.server.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chromium without a window, told what to do over its debugging protocol. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Process process;
    private final WebSocket socket;

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Answers())
                .join();
    }

    /** Where Chromium is; empty when this machine has none. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        Path port = folder.resolve("profile/DevToolsActivePort");
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (Files.exists(port) && Files.readString(port).contains("\n")) {
                String number = Files.readString(port).lines().findFirst().orElseThrow();
                return new Browser(process, page(number));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("Chromium did not start: " + Files.readString(folder.resolve("browser.log")));
    }

    private static URI page(String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (JsonNode target : new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(list, HttpResponse.BodyHandlers.ofString())
                        .body())) {
            if (target.path("type").asString("").equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asString(""));
            }
        }
        throw new IOException("Chromium has no page");
    }

    void open(String address) {
        call("Page.navigate", json.createObjectNode().put("url", address));
    }

    /** What a script says, as text. */
    String say(String script) {
        return call("Runtime.evaluate", json.createObjectNode().put("expression", "String(" + script + ")"))
                .path("result")
                .path("result")
                .path("value")
                .asString("");
    }

    /** Waits until a script says true. */
    void await(String script) throws InterruptedException {
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (say(script).equals("true")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not true: " + script + " at " + say("location.href") + ": " + text());
    }

    void type(String element, String text) throws InterruptedException {
        await("document.querySelector('" + element + "') !== null");
        say("document.querySelector('" + element + "').value = '" + text + "'");
    }

    void click(String element) throws InterruptedException {
        await("document.querySelector('" + element + "') !== null");
        say("document.querySelector('" + element + "').click()");
    }

    String text() {
        return say("document.body.innerText");
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Puts what Chromium says together and hands it to whoever has asked. */
    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = json.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> asked =
                        waiting.remove(message.path("id").asInt(-1));
                if (asked != null) {
                    asked.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
