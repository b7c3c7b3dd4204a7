package si.kozolec.server.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.rules.Neighbour;
import si.kozolec.rules.Surroundings;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.server.git.GitTreeFiles;

/**
 * Knows all models of the catalogue as the rules want to see them, and reads again only those whose files have changed: their own
 * folder, or any file outside it that was looked at when they were read. It holds one entry for each model of the last tree.
 *
 * <p>A few models refer to something by another name than its path. Finding that takes a look around the whole tree, so what they say
 * may follow from any file; they are read each time.
 */
final class KnownNeighbours {

    private Map<ModelId, Known> known = Map.of();
    private int read;

    /**
     * What was read, and what it follows from.
     *
     * @param neighbour empty for one that looks around
     * @param folder the id of the model's folder
     * @param outside the files outside of it that somebody asked for, with their ids; also those that are not there
     */
    private record Known(Optional<Neighbour> neighbour, String folder, Map<String, Optional<String>> outside) {

        /** Whether it would be read the same again. */
        boolean holds(String folderNow, Function<String, Optional<String>> idNow) {
            return folder.equals(folderNow)
                    && outside.entrySet().stream()
                            .allMatch(entry -> idNow.apply(entry.getKey()).equals(entry.getValue()));
        }
    }

    /** The models of a tree. */
    synchronized List<Neighbour> in(GitTreeFiles tree) {
        Map<String, Optional<String>> ids = new HashMap<>();
        Function<String, Optional<String>> id = path -> ids.computeIfAbsent(path, tree::id);
        SchemaLibrary whole = new SchemaLibrary(tree);
        Map<ModelId, Known> now = new TreeMap<>();
        List<Neighbour> neighbours = new ArrayList<>();
        for (ModelId model : ModelFolders.in(tree)) {
            String folder = tree.folderId(model.folder()).orElse("");
            Known before = known.get(model);
            Known found = before != null && before.holds(folder, id) ? before : read(tree, model, folder);
            now.put(model, found);
            neighbours.add(found.neighbour().orElseGet(() -> read(whole, model)));
        }
        known = now;
        return neighbours;
    }

    /** How many models were read so far. */
    synchronized int read() {
        return read;
    }

    private Known read(GitTreeFiles tree, ModelId model, String folder) {
        Watched files = new Watched(tree, model.folder() + "/");
        Optional<Neighbour> neighbour;
        try {
            neighbour = Optional.of(read(new SchemaLibrary(files), model));
        } catch (LooksAround e) {
            neighbour = Optional.empty();
        }
        return new Known(neighbour, folder, files.outside);
    }

    private Neighbour read(SchemaLibrary library, ModelId model) {
        read++;
        return Surroundings.neighbour(library, model);
    }

    /** Somebody lists folders that are not the model's own. */
    private static final class LooksAround extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LooksAround() {
            super("", null, false, false);
        }
    }

    /** Remembers which files outside the model's folder were asked for. */
    private static final class Watched implements ModelFiles {

        private final GitTreeFiles tree;
        private final String inside;
        private final Map<String, Optional<String>> outside = new TreeMap<>();

        private Watched(GitTreeFiles tree, String inside) {
            this.tree = tree;
            this.inside = inside;
        }

        @Override
        public Optional<byte[]> read(String path) {
            watch(path);
            return tree.read(path);
        }

        @Override
        public boolean exists(String path) {
            watch(path);
            return tree.exists(path);
        }

        @Override
        public List<Entry> list(String folder) {
            if (!(folder + "/").startsWith(inside)) {
                throw new LooksAround();
            }
            return tree.list(folder);
        }

        private void watch(String path) {
            if (!path.startsWith(inside)) {
                outside.computeIfAbsent(path, tree::id);
            }
        }
    }
}
