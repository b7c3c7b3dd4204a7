package si.kozolec.server.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;

/** Reads the files of one tree of the repository: a commit's, or one that a writer is still putting together. */
public final class GitTreeFiles implements ModelFiles {

    private final Supplier<ObjectReader> readers;
    private final ObjectId tree;

    GitTreeFiles(Supplier<ObjectReader> readers, ObjectId tree) {
        this.readers = readers;
        this.tree = tree;
    }

    @Override
    public Optional<byte[]> read(String path) {
        try (ObjectReader reader = readers.get()) {
            Found found = find(reader, path);
            if (found == null || found.mode.getObjectType() != org.eclipse.jgit.lib.Constants.OBJ_BLOB) {
                return Optional.empty();
            }
            return Optional.of(reader.open(found.id).getBytes());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public boolean exists(String path) {
        return id(path, false).isPresent();
    }

    /** The id of the blob at that path. */
    public Optional<String> blobId(String path) {
        return id(path, false);
    }

    /** The id of the tree at that path. */
    public Optional<String> treeId(String path) {
        return path.isEmpty() ? Optional.of(tree.name()) : id(path, true);
    }

    @Override
    public List<Entry> list(String folder) {
        try (ObjectReader reader = readers.get()) {
            ObjectId id = tree;
            if (!folder.isEmpty()) {
                Found found = find(reader, folder);
                if (found == null || found.mode != FileMode.TREE) {
                    return List.of();
                }
                id = found.id;
            }
            List<Entry> entries = new ArrayList<>();
            CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, id);
            for (; !parser.eof(); parser.next()) {
                entries.add(new Entry(parser.getEntryPathString(), FileMode.TREE.equals(parser.getEntryRawMode())));
            }
            // Git sorts folders as if their names ended with a slash; people and other trees do not.
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private Optional<String> id(String path, boolean folder) {
        try (ObjectReader reader = readers.get()) {
            Found found = find(reader, path);
            return found != null && (found.mode == FileMode.TREE) == folder
                    ? Optional.of(found.id.name())
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private @Nullable Found find(ObjectReader reader, String path) throws IOException {
        if (path.isEmpty()
                || path.startsWith("/")
                || path.endsWith("/")
                || path.contains("//")
                || path.indexOf(0) >= 0) {
            return null;
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null ? null : new Found(walk.getObjectId(0), walk.getFileMode(0));
        }
    }

    private static RepositoryException unreadable(String path, IOException cause) {
        return RepositoryException.reading(path, cause);
    }

    private record Found(ObjectId id, FileMode mode) {}
}
