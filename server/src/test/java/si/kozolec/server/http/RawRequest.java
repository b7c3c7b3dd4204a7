package si.kozolec.server.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends what a well-behaved client never would, byte for byte, and returns the whole answer as text. */
final class RawRequest {

    private RawRequest() {}

    /** Sends the lines, each but the last with the end that HTTP wants. */
    static String send(URI server, String... lines) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a request without a body, and asks for the connection to be closed after the answer. */
    static String ask(URI server, String requestLine, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of(requestLine, "Host: localhost", "Connection: close"));
        lines.addAll(List.of(headers));
        lines.addAll(List.of("", ""));
        return send(server, lines.toArray(String[]::new));
    }

    static String get(URI server, String path) throws IOException {
        return ask(server, "GET " + path + " HTTP/1.1");
    }
}
