package si.kozolec.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A tree as it would be with a few files laid over it: what an import or a submission wants to change. */
public final class OverlayFiles implements ModelFiles {

    private final ModelFiles base;
    private final ModelFiles changes;

    public OverlayFiles(ModelFiles base, ModelFiles changes) {
        this.base = base;
        this.changes = changes;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return changes.read(path).or(() -> base.read(path));
    }

    @Override
    public List<Entry> list(String folder) {
        Map<String, Entry> entries = new TreeMap<>();
        base.list(folder).forEach(entry -> entries.put(entry.name(), entry));
        changes.list(folder).forEach(entry -> entries.put(entry.name(), entry));
        return List.copyOf(entries.values());
    }

    @Override
    public boolean exists(String path) {
        return changes.exists(path) || base.exists(path);
    }
}
