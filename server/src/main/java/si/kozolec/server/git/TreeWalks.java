package si.kozolec.server.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks trees: finds what is not the same in two of them, and what lies in one. */
final class TreeWalks {

    private TreeWalks() {}

    /** Compares two trees in their canonical form. Closes the reader. */
    static List<String> changedPaths(ObjectReader reader, byte[] from, byte[] to) throws IOException {
        List<String> paths = new ArrayList<>();
        try (reader;
                TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(iterator(from));
            walk.addTree(iterator(to));
            while (walk.next()) {
                paths.add(walk.getPathString());
            }
            return paths;
        }
    }

    private static CanonicalTreeParser iterator(byte[] tree) {
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(tree);
        return parser;
    }

    /** The files below a folder, all files for the empty one. Closes the reader. */
    static List<String> paths(ObjectReader reader, String tree, String folder) {
        List<String> paths = new ArrayList<>();
        try (reader;
                TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(folder.isEmpty() ? TreeFilter.ALL : PathFilter.create(folder));
            walk.addTree(ObjectId.fromString(tree));
            while (walk.next()) {
                paths.add(walk.getPathString());
            }
            return paths;
        } catch (IOException e) {
            throw RepositoryException.reading(folder, e);
        }
    }

    /** Closes the reader. */
    static NavigableMap<String, byte[]> folder(ObjectReader reader, String tree, String folder) {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        try (reader;
                TreeWalk found = TreeWalk.forPath(reader, folder, ObjectId.fromString(tree))) {
            if (found == null || !found.isSubtree()) {
                return files;
            }
            CanonicalTreeParser entries = new CanonicalTreeParser(null, reader, found.getObjectId(0));
            for (; !entries.eof(); entries.next()) {
                if (!FileMode.TREE.equals(entries.getEntryRawMode())) {
                    files.put(
                            entries.getEntryPathString(),
                            reader.open(entries.getEntryObjectId(), Constants.OBJ_BLOB)
                                    .getBytes());
                }
            }
            return files;
        } catch (IOException e) {
            throw RepositoryException.reading(folder, e);
        }
    }
}
