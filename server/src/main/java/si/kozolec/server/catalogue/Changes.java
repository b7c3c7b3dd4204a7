package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelRecord;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;

/**
 * The paths that somebody has changed, and what they mean: files of models, shared files that models refer to, and others.
 *
 * @param paths all of them
 * @param models the models whose own files are among them, or what the repository keeps about them
 * @param shared the files that models may refer to
 */
record Changes(Set<String> paths, Set<ModelId> models, Set<String> shared) {

    private static final String CONTEXT = "/context.jsonld";

    static Changes of(List<String> paths) {
        Set<ModelId> models = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        for (String path : paths) {
            Optional<ModelId> model = modelOf(path);
            if (model.isPresent()) {
                models.add(model.get());
            } else if (path.endsWith(".json") || path.endsWith(".jsonld")) {
                shared.add(path);
            }
        }
        return new Changes(new TreeSet<>(paths), models, shared);
    }

    /** Whose file that is; empty for a file that belongs to no single model. */
    static Optional<ModelId> modelOf(String path) {
        String plain =
                path.startsWith(ModelRecord.FOLDER + "/") ? path.substring(ModelRecord.FOLDER.length() + 1) : path;
        String[] parts = plain.split("/", 3);
        return parts.length == 3 && parts[0].startsWith(ModelId.FOLDER_PREFIX)
                ? ModelId.of(parts[0], parts[1])
                : Optional.empty();
    }

    /** Which of those models refer to a shared file of these changes. */
    Set<ModelId> referring(Iterable<ModelId> candidates, ModelFiles files) {
        Set<ModelId> referring = new TreeSet<>();
        if (shared.isEmpty()) {
            return referring;
        }
        SchemaLibrary library = new SchemaLibrary(files);
        for (ModelId id : candidates) {
            if (shared.contains(id.subjectFolder() + CONTEXT)
                    || SchemaBundle.of(library, id).references().stream().anyMatch(shared::contains)) {
                referring.add(id);
            }
        }
        return referring;
    }

    /**
     * Where these changes and those of others touch.
     *
     * @param mine the files with these changes
     * @param theirs the files with the changes of the others
     */
    List<String> conflicts(Changes others, ModelFiles mine, ModelFiles theirs) {
        Set<String> conflicts = new TreeSet<>();
        for (String path : paths) {
            if (others.paths.contains(path) && !sameContent(mine, theirs, path)) {
                conflicts.add(path);
            }
        }
        for (ModelId id : models) {
            if (others.models.contains(id)) {
                conflicts.add(id.toString());
            }
        }
        others.referring(models, mine).forEach(id -> conflicts.add(id.toString()));
        referring(others.models, theirs).forEach(id -> conflicts.add(id.toString()));
        return new ArrayList<>(conflicts);
    }

    private static boolean sameContent(ModelFiles mine, ModelFiles theirs, String path) {
        return Arrays.equals(mine.read(path).orElse(null), theirs.read(path).orElse(null));
    }
}
