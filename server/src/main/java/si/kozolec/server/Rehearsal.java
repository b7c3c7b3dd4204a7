package si.kozolec.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Comparator;
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

    /** Begins in the background; the thread ends when the last page was opened. */
    Thread start() {
        Thread thread = new Thread(this::run, "rehearsal");
        thread.setDaemon(true);
        thread.start();
        return thread;
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
        HttpURLConnection call =
                (HttpURLConnection) server.resolve(page).toURL().openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout(PATIENCE);
        call.setReadTimeout(PATIENCE);
        call.setRequestProperty("Accept", "text/html,*/*");
        call.setRequestProperty("Accept-Encoding", "gzip");
        call.setRequestProperty("Accept-Language", "sl");
        call.setRequestProperty("User-Agent", "kozolec-rehearsal");
        try (InputStream in = call.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } finally {
            call.disconnect();
        }
    }
}
