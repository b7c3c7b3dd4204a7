package si.kozolec.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a directory on this machine.
 *
 * <p>It never leaves its directory: paths that lead out of it do not exist, and symbolic links are not followed.
 */
public final class DirectoryFiles implements ModelFiles {

    /** The largest file that is read; anything larger is no part of a model. */
    static final long LARGEST_FILE = 20L * 1024 * 1024;

    private final Path root;

    /** @throws NotDirectoryException if there is no such directory */
    public DirectoryFiles(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root + ": there is no such directory to read models from");
        }
        // The root itself may be a link that its owner chose.
        this.root = root.toRealPath();
    }

    @Override
    public Optional<byte[]> read(String path) {
        Optional<Path> file = find(path).filter(DirectoryFiles::isFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file.get());
            if (size > LARGEST_FILE) {
                throw new IOException(path + " has " + size + " bytes; a file of a model has at most " + LARGEST_FILE);
            }
            return Optional.of(Files.readAllBytes(file.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.get() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Entry> list(String folder) {
        Optional<Path> directory = find(folder).filter(DirectoryFiles::isFolder);
        if (directory.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory.get())) {
            return Entry.sorted(children.filter(child -> isFile(child) || isFolder(child))
                    .map(child -> new Entry(String.valueOf(child.getFileName()), isFolder(child)))
                    .filter(entry -> Paths.isPlain(entry.name()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory.get() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean exists(String path) {
        return find(path).filter(DirectoryFiles::isFile).isPresent();
    }

    /** The path below the root, when it is a plain one and no folder on the way to it is a link. */
    private Optional<Path> find(String path) {
        if (!Paths.isPlain(path)) {
            return Optional.empty();
        }
        try {
            Path found = root.resolve(path);
            for (Path way = found.getParent(); way != null && way.startsWith(root); way = way.getParent()) {
                if (!way.equals(root) && Files.isSymbolicLink(way)) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
