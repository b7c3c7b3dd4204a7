package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelRecord;

/** Finds the records that the repository keeps beside the models. */
final class Records {

    private static final String PREFIX = ModelRecord.FOLDER + "/";
    private static final String SUFFIX = "/record.json";

    private Records() {}

    /** The record of a model in that tree; empty when there is none. */
    static Optional<ModelRecord> of(ModelFiles tree, ModelId id) {
        return tree.read(ModelRecord.path(id)).flatMap(ModelRecord::read);
    }

    /** Whose record lies at that path; empty when it is no record. */
    static Optional<ModelId> modelOf(String path) {
        return path.startsWith(PREFIX) && path.endsWith(SUFFIX)
                ? ModelId.parse(path.substring(PREFIX.length(), path.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** The tree as if no record had ever been written: to judge what was brought in and not what was said of it before. */
    static ModelFiles hidden(ModelFiles tree) {
        return new ModelFiles() {
            @Override
            public Optional<byte[]> read(String path) {
                return modelOf(path).isPresent() ? Optional.empty() : tree.read(path);
            }

            @Override
            public List<Entry> list(String folder) {
                return tree.list(folder);
            }

            @Override
            public boolean exists(String path) {
                return modelOf(path).isEmpty() && tree.exists(path);
            }
        };
    }
}
