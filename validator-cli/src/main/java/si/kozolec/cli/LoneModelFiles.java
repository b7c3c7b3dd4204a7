package si.kozolec.cli;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/** Shows a single model's folder as a tree in the layout of catalogues, so that it can be read as one. */
final class LoneModelFiles implements ModelFiles {

    private final ModelId id;
    private final ModelFiles folder;

    LoneModelFiles(ModelId id, ModelFiles folder) {
        this.id = id;
        this.folder = folder;
    }

    /** The path in the model's own folder; what lies elsewhere in the tree keeps its name, for there is no such file. */
    String inFolder(String path) {
        String prefix = id.folder() + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return path.startsWith(id.folder() + "/") ? folder.read(inFolder(path)) : Optional.empty();
    }

    @Override
    public List<Entry> list(String path) {
        if (path.isEmpty()) {
            return List.of(new Entry(id.subjectFolder(), true));
        }
        if (path.equals(id.subjectFolder())) {
            return List.of(new Entry(id.name(), true));
        }
        if (path.equals(id.folder())) {
            return folder.list("");
        }
        return path.startsWith(id.folder() + "/") ? folder.list(inFolder(path)) : List.of();
    }

    @Override
    public boolean exists(String path) {
        return path.startsWith(id.folder() + "/") && folder.exists(inFolder(path));
    }
}
