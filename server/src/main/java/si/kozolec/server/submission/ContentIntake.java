package si.kozolec.server.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.submission.Refusal.Kind;

/**
 * Takes in what strangers send: from a zip, from JSON, from a push. What a draft may lack is for the checks to tell; here everything
 * is refused that must not come near the repository, all of it at once.
 */
public final class ContentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ContentIntake.class);
    private static final Set<String> TEXTS = Set.of(
            "json", "jsonld", "geojson", "yaml", "yml", "md", "txt", "csv", "xml", "ttl", "rdf", "html", "xsd",
            "ndjson");
    private static final int MOST_PROBLEMS = 100;

    private final ContentLimits limits;
    private final PathRules paths;

    public ContentIntake(ContentLimits limits) {
        this.limits = limits;
        this.paths = new PathRules(limits);
    }

    public ContentLimits limits() {
        return limits;
    }

    /**
     * The content of a zip whose files lie relative to the catalogue's root.
     *
     * @throws RefusedException if it is no zip, or not one for us
     */
    public Content fromZip(byte[] zip, String title, String message, boolean draft) {
        return told(() ->
                new Content(title, message, draft, null, new ZipReading(limits).read(zip), new TreeSet<>(), List.of()));
    }

    /**
     * The content of a JSON document: {@code {"title", "message", "draft", "files": [{"path", "text" | "base64" | "remove": true}],
     * "deprecate": [{"model", "successor"}], "withdraw": [{"model", "version", "reason"}]}}.
     *
     * @throws RefusedException if it is not that
     */
    public Content fromJson(byte[] json) {
        return told(() -> new JsonReading(limits).read(json));
    }

    /** What is refused before anybody knows whose it is stands in the log under the identifier of its request. */
    private static Content told(Supplier<Content> reading) {
        try {
            return reading.get();
        } catch (RefusedException e) {
            LOG.info("refused content: {}", e.getMessage());
            throw e;
        }
    }

    /**
     * Looks whether the content may come in.
     *
     * @param base the files that it is laid over
     * @throws RefusedException if it may not
     */
    void check(Content content, ModelFiles base) {
        List<Refusal> problems = new ArrayList<>();
        if (content.isEmpty()) {
            problems.add(Refusal.of(Kind.INVALID, "content-empty"));
        }
        if (content.files().size() + content.removed().size() > limits.files()) {
            throw new RefusedException(Refusal.of(Kind.TOO_LARGE, "content-files", limits.files()));
        }
        long total = 0;
        NavigableSet<String> sound = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            total += file.getValue().length;
            paths.problem(file.getKey()).ifPresentOrElse(problems::add, () -> sound.add(file.getKey()));
            text(file.getKey(), file.getValue(), problems);
        }
        if (total > limits.totalBytes()) {
            problems.add(Refusal.of(Kind.TOO_LARGE, "content-total", ZipReading.megabytes(limits.totalBytes())));
        }
        for (String path : content.removed()) {
            paths.problem(path).ifPresent(problems::add);
            if (content.files().containsKey(path)) {
                problems.add(Refusal.in(PathRules.shown(path), Kind.INVALID, "path-twice"));
            }
        }
        problems.addAll(paths.collisions(sound, content.removed(), base));
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
    }

    private void text(String path, byte[] bytes, List<Refusal> problems) {
        if (bytes.length > limits.fileBytes()) {
            problems.add(Refusal.in(
                    PathRules.shown(path), Kind.TOO_LARGE, "content-file", ZipReading.megabytes(limits.fileBytes())));
            return;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!TEXTS.contains(ending)) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            problems.add(Refusal.in(PathRules.shown(path), Kind.INVALID, "not-utf8"));
            return;
        }
        if (ending.endsWith("json") || ending.equals("jsonld")) {
            boolean monstrous = JsonDocument.read(path, bytes).findings().stream()
                    .map(Finding::code)
                    .anyMatch("json-over-limit"::equals);
            if (monstrous) {
                problems.add(Refusal.in(PathRules.shown(path), Kind.INVALID, "json-too-deep"));
            }
        }
    }
}
