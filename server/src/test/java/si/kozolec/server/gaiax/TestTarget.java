package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.SecretRef;

/** Somebody out there on this machine who takes credentials, and fails by a plan: the next call gets the next answer of the plan. */
final class TestTarget implements AutoCloseable {

    /** A call that came, whatever it was answered. */
    record Came(String path, String type, String key, String authorization, String body) {}

    /** Says nothing for as long as the target lives. */
    static final int NEVER = -2;

    /** What to answer; a negative status means to break the connection off without a word, or {@link #NEVER}. */
    record Planned(int status, String retryAfter, String body) {

        static Planned of(int status) {
            return new Planned(status, "", "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Planned> plan = new ArrayDeque<>();
    private final List<Came> came = new ArrayList<>();
    private final Deque<String> tokenPlan = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private int tokens;

    TestTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/token", this::token);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The target as an operator names it. */
    TargetOptions options(TargetOptions.Kind kind) {
        return new TargetOptions("hub", kind, address(), new Authentication.None(), false);
    }

    /** The same, which wants a token. */
    TargetOptions withToken(TargetOptions.Kind kind) {
        SecretRef secret = new SecretRef("env", "KEYSTORE");
        URI tokenUrl = address().resolve("/token");
        return new TargetOptions(
                "hub", kind, address(), new Authentication.ClientCredentials(tokenUrl, "kozolec", secret, ""), true);
    }

    synchronized void plan(Planned... answers) {
        plan.addAll(List.of(answers));
    }

    /** What those who ask for a token get instead of one, in turn. */
    synchronized void planTokens(String... answers) {
        tokenPlan.addAll(List.of(answers));
    }

    /** The calls so far, without those for tokens. */
    synchronized List<Came> came() {
        return List.copyOf(came);
    }

    /** Waits until somebody has called. */
    synchronized void awaitCall() throws InterruptedException {
        while (came.isEmpty()) {
            wait();
        }
    }

    synchronized int tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Planned planned;
        synchronized (this) {
            came.add(new Came(
                    exchange.getRequestURI().toString(),
                    header(exchange, "Content-Type"),
                    header(exchange, "Idempotency-Key"),
                    header(exchange, "Authorization"),
                    body));
            notifyAll();
            planned = plan.isEmpty() ? Planned.of(201) : plan.poll();
        }
        if (planned.status() < 0) {
            if (planned.status() == NEVER) {
                awaitTheEnd();
            }
            exchange.close();
            return;
        }
        if (planned.body().startsWith("<")) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        }
        if (!planned.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", planned.retryAfter());
        }
        send(exchange, planned.status(), planned.body());
    }

    private void token(HttpExchange exchange) throws IOException {
        String answer;
        synchronized (this) {
            String token = "{\"access_token\":\"token-" + ++tokens + "\",\"expires_in\":600}";
            answer = tokenPlan.isEmpty() ? token : tokenPlan.poll();
        }
        send(exchange, 200, answer);
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
