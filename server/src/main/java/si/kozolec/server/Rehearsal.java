package si.kozolec.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import si.kozolec.model.ModelId;
import si.kozolec.server.search.HeldModel;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchIndexException;

/**
 * Opens the pages that people open first, once, on a server that has just become ready: what only a first visitor would wait for, the
 * thesaurus, the texts, the templates, is there when somebody comes.
 *
 * <p>It goes through the port, as everybody does, because much of what is slow the first time lies there; so its calls are in the
 * log and in the figures. It runs in the background, and whatever goes wrong is the next visitor's to see.
 */
final class Rehearsal {

    private static final int PATIENCE = 30_000;

    private final URI server;
    private final SearchIndex index;

    /**
     * Prepares a rehearsal.
     *
     * @param server where the server listens on this machine
     * @param index says which models there are
     */
    Rehearsal(URI server, SearchIndex index) {
        this.server = server;
        this.index = index;
    }

    void start() {
        Thread thread = new Thread(this::run, "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            for (String page : pages().toList()) {
                open(page);
            }
        } catch (IOException | SearchIndexException e) {
            // The server is going down, or its port is not open to this machine: then there is nobody to rehearse for.
        }
    }

    /** The first page, a question with its answer, what the box completes, and a model, the nation's own if there is one. */
    private Stream<String> pages() {
        Stream<String> model = index.held().stream()
                .map(HeldModel::id)
                .min(Comparator.comparing((ModelId id) -> !id.isNational()).thenComparing(Comparator.naturalOrder()))
                .map(id -> "/models/" + id)
                .stream();
        return Stream.concat(Stream.of("/", "/search?q=parkirisce", "/api/v1/suggest?q=park&language=sl"), model);
    }

    /** Asks as a browser does, and forgets the answer. */
    private void open(String page) throws IOException {
        List<String> request = List.of(
                "GET " + page + " HTTP/1.1",
                "Host: " + server.getAuthority(),
                "Accept: text/html,*/*",
                "Accept-Encoding: gzip",
                "Accept-Language: sl",
                "User-Agent: kozolec-rehearsal",
                "Connection: close",
                "",
                "");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), server.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(String.join("\r\n", request).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private String host() {
        return server.getHost().replaceAll("[\\[\\]]", "");
    }
}
