package si.kozolec.server.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;

/** Reads the files of one tree of the repository: a commit's, or one that a writer is still putting together. */
public final class GitTreeFiles implements ModelFiles {

    private final Supplier<ObjectReader> readers;
    private final byte[] root;

    /** Reads the tree whose canonical form is {@code root}; all below it is read from the repository. */
    GitTreeFiles(Supplier<ObjectReader> readers, byte[] root) {
        this.readers = readers;
        this.root = root;
    }

    static GitTreeFiles of(Supplier<ObjectReader> readers, ObjectId tree) {
        try (ObjectReader reader = readers.get()) {
            return new GitTreeFiles(
                    readers, reader.open(tree, Constants.OBJ_TREE).getBytes());
        } catch (IOException e) {
            throw RepositoryException.reading(tree.name(), e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try (ObjectReader reader = readers.get()) {
            ObjectId blob = find(reader, path, false);
            return blob == null
                    ? Optional.empty()
                    : Optional.of(reader.open(blob, Constants.OBJ_BLOB).getBytes());
        } catch (IOException e) {
            throw RepositoryException.reading(path, e);
        }
    }

    @Override
    public boolean exists(String path) {
        try (ObjectReader reader = readers.get()) {
            return find(reader, path, false) != null;
        } catch (IOException e) {
            throw RepositoryException.reading(path, e);
        }
    }

    /** The id of a file's content; empty when there is no file of that path. */
    public Optional<String> id(String path) {
        try (ObjectReader reader = readers.get()) {
            return Optional.ofNullable(find(reader, path, false)).map(ObjectId::name);
        } catch (IOException e) {
            throw RepositoryException.reading(path, e);
        }
    }

    /** The id of all that lies in a folder, which is another one as soon as anything in it is; empty when there is no such folder. */
    public Optional<String> folderId(String folder) {
        try (ObjectReader reader = readers.get()) {
            return Optional.ofNullable(find(reader, folder, true)).map(ObjectId::name);
        } catch (IOException e) {
            throw RepositoryException.reading(folder, e);
        }
    }

    @Override
    public List<Entry> list(String folder) {
        try (ObjectReader reader = readers.get()) {
            byte[] tree = root;
            if (!folder.isEmpty()) {
                ObjectId id = find(reader, folder, true);
                if (id == null) {
                    return List.of();
                }
                tree = reader.open(id, Constants.OBJ_TREE).getBytes();
            }
            List<Entry> entries = new ArrayList<>();
            for (CanonicalTreeParser parser = parser(tree); !parser.eof(); parser.next()) {
                entries.add(new Entry(parser.getEntryPathString(), FileMode.TREE.equals(parser.getEntryRawMode())));
            }
            // Git sorts folders as if their names ended with a slash; people and other trees do not.
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        } catch (IOException e) {
            throw RepositoryException.reading(folder, e);
        }
    }

    /** The canonical form of the tree at the root. */
    byte[] root() {
        return root;
    }

    private @Nullable ObjectId find(ObjectReader reader, String path, boolean folder) throws IOException {
        byte[] tree = root;
        int start = 0;
        while (true) {
            int slash = path.indexOf('/', start);
            CanonicalTreeParser entry = entry(tree, slash < 0 ? path.substring(start) : path.substring(start, slash));
            if (entry == null) {
                return null;
            }
            boolean isFolder = FileMode.TREE.equals(entry.getEntryRawMode());
            if (slash < 0) {
                boolean isFile = (entry.getEntryRawMode() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                return (folder ? isFolder : isFile) ? entry.getEntryObjectId() : null;
            }
            if (!isFolder) {
                return null;
            }
            tree = reader.open(entry.getEntryObjectId(), Constants.OBJ_TREE).getBytes();
            start = slash + 1;
        }
    }

    private static @Nullable CanonicalTreeParser entry(byte[] tree, String name) {
        // Bytes are compared: to make a text of each name that is passed by would cost many times as much.
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (CanonicalTreeParser parser = parser(tree); !parser.eof(); parser.next()) {
            byte[] buffer = parser.getEntryPathBuffer();
            if (Arrays.equals(buffer, 0, parser.getEntryPathLength(), wanted, 0, wanted.length)) {
                return parser;
            }
        }
        return null;
    }

    private static CanonicalTreeParser parser(byte[] tree) {
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(tree);
        return parser;
    }
}
