package si.kozolec.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import si.kozolec.model.ModelId;
import si.kozolec.server.search.HeldModel;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchIndexException;

/**
 * Opens the pages that people open first, once, on a server that has just started: what only a first visitor would wait for, the
 * texts, the templates, the thesaurus, is there when somebody comes.
 *
 * <p>It goes through the port, as everybody does, because much of what is slow the first time lies there; so its calls are in the
 * log and in the figures. Whatever goes wrong is the next visitor's to see.
 */
final class Rehearsal {

    private static final int PATIENCE = 30_000;
    private static final int FIRST_PATIENCE = 2_000;

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

    /** Opens the first page, and returns when it is there, or when that takes so long that nobody should wait for it. */
    void firstPage() {
        try {
            open("/", FIRST_PATIENCE);
        } catch (IOException e) {
            // The port is not open to this machine, or somebody else keeps the server busy: it is ready all the same.
        }
    }

    /** Opens the others in the background; the thread ends when the last one was opened. */
    Thread start() {
        Thread thread = new Thread(this::run, "rehearsal");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void run() {
        try {
            for (String page : pages().toList()) {
                open(page, PATIENCE);
            }
        } catch (IOException | SearchIndexException e) {
            // The server is going down, or its port is not open to this machine: then there is nobody to rehearse for.
        }
    }

    /** A question with its answer, what the box completes, and a model, the nation's own if there is one. */
    private Stream<String> pages() {
        Stream<String> model = index.held().stream()
                .map(HeldModel::id)
                .min(Comparator.comparing((ModelId id) -> !id.isNational()).thenComparing(Comparator.naturalOrder()))
                .map(id -> "/models/" + id)
                .stream();
        return Stream.concat(Stream.of("/search?q=parkirisce", "/api/v1/suggest?q=park&language=sl"), model);
    }

    /** Asks as a browser does, and forgets the answer. A client that can more would take longer to load than the page. */
    private void open(String page, int patience) throws IOException {
        String host = server.getHost().replaceAll("[\\[\\]]", "");
        try (Socket call = new Socket()) {
            call.connect(new InetSocketAddress(InetAddress.getByName(host), server.getPort()), patience);
            call.setSoTimeout(patience);
            String request = String.join(
                    "\r\n",
                    "GET " + page + " HTTP/1.1",
                    "Host: " + server.getAuthority(),
                    "Accept: text/html,*/*",
                    "Accept-Encoding: gzip",
                    "Accept-Language: sl",
                    "User-Agent: kozolec-rehearsal",
                    "Connection: close",
                    "",
                    "");
            call.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            call.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
