package si.kozolec.server.web;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.server.http.Document;

/** The style sheets and scripts of the pages, out of the program itself. */
final class Assets {

    private static final MediaType CSS = new MediaType("text", "css", "utf-8");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");
    private static final Map<String, MediaType> KNOWN = Map.of(
            "kozolec.css", CSS,
            "api.js", SCRIPT,
            "swagger-ui.css", CSS,
            "swagger-ui-bundle.js", SCRIPT);

    /** What was asked for once; most servers are never asked for the description of the API. */
    private final Map<String, Document> loaded = new ConcurrentHashMap<>();

    Optional<Document> find(String name) {
        MediaType type = KNOWN.get(name);
        return type == null ? Optional.empty() : Optional.of(loaded.computeIfAbsent(name, key -> load(key, type)));
    }

    private static Document load(String name, MediaType type) {
        try (InputStream asset = Assets.class.getResourceAsStream("assets/" + name)) {
            if (asset == null) {
                throw new IllegalStateException("missing from the program: assets/" + name);
            }
            return Document.of(asset.readAllBytes(), type)
                    .cached("public, max-age=3600")
                    .packed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
