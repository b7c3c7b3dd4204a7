package si.kozolec.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
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

        /** What lies directly in a folder of a tree that has files of those paths. */
        static List<Entry> in(String folder, NavigableSet<String> paths) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            List<Entry> entries = new ArrayList<>();
            String next = paths.ceiling(prefix);
            while (next != null && next.startsWith(prefix)) {
                int slash = next.indexOf('/', prefix.length());
                boolean inside = slash >= 0;
                String name = next.substring(prefix.length(), inside ? slash : next.length());
                entries.add(new Entry(name, inside));
                // All below a folder is one entry: jump behind it ('0' is the character after '/').
                next = inside ? paths.ceiling(prefix + name + "0") : paths.higher(next);
            }
            return sorted(entries);
        }

        static List<Entry> sorted(List<Entry> entries) {
            return entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
        }
    }
}
