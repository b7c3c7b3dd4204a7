package si.kozolec.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are only in memory: a draft that somebody sent, an unpacked zip, a test's little repository. */
public final class MemoryFiles implements ModelFiles {

    private final NavigableMap<String, byte[]> files = new TreeMap<>();

    /**
     * A tree of those files.
     *
     * @throws IllegalArgumentException if a path is not a plain relative path
     */
    public MemoryFiles(Map<String, byte[]> files) {
        files.forEach((path, bytes) -> {
            if (path.isEmpty() || !Paths.isPlain(path)) {
                throw new IllegalArgumentException("not a path inside a repository: " + path);
            }
            this.files.put(path, bytes.clone());
        });
    }

    /** A tree of those texts, in UTF-8. */
    public static MemoryFiles ofTexts(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new MemoryFiles(files);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public List<Entry> list(String folder) {
        return Entry.in(folder, files.navigableKeySet());
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path);
    }
}
