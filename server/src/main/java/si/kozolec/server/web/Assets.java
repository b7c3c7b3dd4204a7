package si.kozolec.server.web;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.server.http.Document;

/**
 * The style sheets and scripts of the pages, out of the program itself.
 *
 * <p>Each has an address with a digest of its content in it, {@code /assets/kozolec.0123456789abcdef.css}: it can be kept for ever,
 * and a new version of the program brings new addresses.
 */
public final class Assets {

    private static final String FOLDER = "/assets/";
    private static final MediaType CSS = new MediaType("text", "css", "utf-8");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");
    private static final MediaType SVG = new MediaType("image", "svg+xml");
    private static final Pattern NAME = Pattern.compile("([a-z-]+)\\.(?:([0-9a-f]{16})\\.)?([a-z]+)");
    private static final int DIGEST_BYTES = 8;

    /** What there is, and of which files it is put together. */
    private static final Map<String, Kind> KNOWN = Map.of(
            "kozolec.css", new Kind(CSS, List.of("base.css", "parts.css", "reading.css", "working.css")),
            "kozolec.js", new Kind(SCRIPT, List.of("parts.js", "search.js", "reading.js", "working.js")),
            "kozolec.svg", new Kind(SVG, List.of("kozolec.svg")),
            "api.js", new Kind(SCRIPT, List.of("api.js")),
            "swagger-ui.css", new Kind(CSS, List.of("swagger-ui.css")),
            "swagger-ui-bundle.js", new Kind(SCRIPT, List.of("swagger-ui-bundle.js")));

    /** What was asked for once; most servers are never asked for the description of the API. */
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    private record Kind(MediaType type, List<String> files) {}

    private record Asset(String digest, Document document) {}

    /** Where an asset is to be had today. */
    String path(String name) {
        int dot = name.lastIndexOf('.');
        return FOLDER + name.substring(0, dot) + "." + asset(name).digest + name.substring(dot);
    }

    /** The asset of that name, with or without digest; one that has changed since is not there. */
    Optional<Document> find(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !KNOWN.containsKey(parts.group(1) + "." + parts.group(3))) {
            return Optional.empty();
        }
        Asset asset = asset(parts.group(1) + "." + parts.group(3));
        String digest = parts.group(2);
        if (digest == null) {
            return Optional.of(asset.document.cached(Document.ASK_AGAIN));
        }
        return digest.equals(asset.digest) ? Optional.of(asset.document) : Optional.empty();
    }

    private Asset asset(String name) {
        return loaded.computeIfAbsent(name, Assets::load);
    }

    private static Asset load(String name) {
        Kind kind = KNOWN.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        byte[] bytes = join(kind);
        Document document =
                Document.of(bytes, kind.type).cached(Document.FOR_EVER).packed();
        return new Asset(digest(bytes), document);
    }

    private static byte[] join(Kind kind) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean blocks = kind.type.equals(SCRIPT) && kind.files.size() > 1;
        for (String file : kind.files) {
            try (InputStream part = Assets.class.getResourceAsStream("assets/" + file)) {
                if (part == null) {
                    throw new IllegalStateException("missing from the program: assets/" + file);
                }
                // Each script in a block of its own, so that none sees the names of another.
                all.writeBytes((blocks ? "{\n" : "").getBytes(StandardCharsets.UTF_8));
                part.transferTo(all);
                all.writeBytes((blocks ? "}\n" : "").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
