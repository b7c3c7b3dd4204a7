package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue on this machine that fails in every way, by a die: it is busy, stumbles, does not know the caller any more, breaks off, never
 * answers, answers with a page of its proxy, takes what came and does not say so. It keeps what it took under the key that came with it,
 * and kills its caller when it is told to.
 */
final class FaultyTarget implements AutoCloseable {

    /** What came of a call, and how often in a hundred. */
    private enum Fate {
        BUSY(6),
        STUMBLES(6),
        TOO_MANY(3),
        UNKNOWN_CALLER(3),
        PROXY_PAGE(3),
        BREAKS_OFF(4),
        NEVER_ANSWERS(3),
        TAKES_IN_SILENCE(8),
        TAKES(64);

        private final int inHundred;

        Fate(int inHundred) {
            this.inHundred = inHundred;
        }

        static Fate of(int thrown) {
            int left = thrown;
            for (Fate fate : values()) {
                left -= fate.inHundred;
                if (left < 0) {
                    return fate;
                }
            }
            return TAKES;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Random random = new Random(7);
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private @Nullable Process victim;
    private int killAt;
    private int kills;
    private int again;

    FaultyTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Kills that process when so many more things were taken: once before it is told so, once right after, in turn. */
    synchronized void kill(Process process, int afterMore) {
        victim = process;
        killAt = accepted.size() + afterMore;
    }

    synchronized int kills() {
        return kills;
    }

    /** What it has, in the order in which it came. */
    synchronized List<String> accepted() {
        return List.copyOf(accepted.values());
    }

    /** How often something came again under a key that it knew. */
    synchronized int again() {
        return again;
    }

    /** How often it answered what. */
    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Fate fate;
        boolean known;
        Process dies = null;
        synchronized (this) {
            fate = Fate.of(random.nextInt(100));
            known = accepted.containsKey(key);
            if (fate == Fate.TAKES || fate == Fate.TAKES_IN_SILENCE) {
                again += known ? 1 : 0;
                accepted.putIfAbsent(key, body);
                if (victim != null && accepted.size() >= killAt) {
                    dies = victim;
                    victim = null;
                    kills++;
                }
            }
            answers.merge(fate == Fate.TAKES && known ? "HAS_IT_ALREADY" : fate.name(), 1, Integer::sum);
        }
        if (dies != null && kills() % 2 == 0) {
            // It has come through, and the caller will never know.
            end(dies);
        }
        say(exchange, fate, known);
        if (dies != null) {
            end(dies);
        }
    }

    private void say(HttpExchange exchange, Fate fate, boolean known) throws IOException {
        switch (fate) {
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
            }
            case STUMBLES -> exchange.sendResponseHeaders(500, -1);
            case TOO_MANY -> exchange.sendResponseHeaders(429, -1);
            case UNKNOWN_CALLER -> exchange.sendResponseHeaders(401, -1);
            case PROXY_PAGE -> {
                byte[] page = "<!doctype html><title>Welcome</title>".getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
            case NEVER_ANSWERS -> await();
            case TAKES -> exchange.sendResponseHeaders(known ? 409 : 201, -1);
            case BREAKS_OFF, TAKES_IN_SILENCE -> {}
        }
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
