package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Somebody on this machine who takes connections and answers nothing that anybody could understand. */
final class Babbler implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Thread thread = new Thread(this::run, "babbler");

    Babbler() throws IOException {
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                int first = caller.getInputStream().read();
                caller.getOutputStream().write(("\u0000bla " + first + "\r\nbla: \u0007\r\n\r\n").getBytes(UTF_8));
            } catch (IOException e) {
                // The caller has had enough, or the test has.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
