package si.kozolec.server.notice;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A receiver on this machine that writes down what it is told, and answers as it was asked to. */
final class Portal implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private volatile Manner manner;

    /** What came. */
    record Call(String id, long timestamp, String signature, String type, String body) {

        JsonNode event() {
            return Parcel.JSON.readTree(body);
        }

        String version() {
            return event().path("data").path("version").asString("");
        }
    }

    /** How it answers. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange, Call call) throws IOException;
    }

    Portal() throws IOException {
        this(status(204));
    }

    Portal(Manner manner) throws IOException {
        this.manner = manner;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/notices", this::take);
        server.start();
    }

    static Manner status(int status) {
        return (exchange, call) -> exchange.sendResponseHeaders(status, -1);
    }

    void answers(Manner next) {
        manner = next;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    header(exchange, Signature.ID),
                    Long.parseLong(header(exchange, Signature.TIMESTAMP)),
                    header(exchange, Signature.SIGNATURE),
                    header(exchange, "Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            manner.answer(exchange, call);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices?from=kozolec");
    }

    /** The next call; it is waited for. */
    Call next() throws InterruptedException {
        return requireNonNull(calls.poll(Town.DEADLINE.toSeconds(), TimeUnit.SECONDS), "nobody called");
    }

    int callsLeft() {
        return calls.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
