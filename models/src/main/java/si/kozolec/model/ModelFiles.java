package si.kozolec.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tree of files to read models from: a directory, a zip, or a commit of a git repository.
 *
 * <p>Paths are relative, with {@code /}, without {@code .} or {@code ..}; the root is the empty path.
 */
public interface ModelFiles {

    /** The bytes of a file; empty when there is no file of that path. */
    Optional<byte[]> read(String path);

    /** What lies directly in a folder, sorted by name; empty when there is no such folder. */
    List<Entry> list(String folder);

    /** Whether there is a file of that path. */
    boolean exists(String path);

    /** The paths of all files below a folder, sorted; empty when there is no such folder. */
    default List<String> filesUnder(String folder) {
        List<String> found = new ArrayList<>();
        for (Entry entry : list(folder)) {
            String path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
            if (entry.folder()) {
                found.addAll(filesUnder(path));
            } else {
                found.add(path);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /**
     * One file or folder in a folder.
     *
     * @param name its name, without the folder
     * @param folder whether it is a folder
     */
    record Entry(String name, boolean folder) {

        static List<Entry> sorted(List<Entry> entries) {
            return entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
        }
    }
}
