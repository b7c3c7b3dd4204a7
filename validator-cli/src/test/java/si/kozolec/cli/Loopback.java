package si.kozolec.cli;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A server for one test, on a free port that only this machine reaches; all its calls go to one who answers them. */
final class Loopback implements AutoCloseable {

    private final HttpServer server;

    private Loopback(HttpServer server) {
        this.server = server;
    }

    static Loopback start(HttpHandler answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answers);
        server.setExecutor(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "loopback");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return new Loopback(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
