package si.kozolec.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder of the program's own jar, each unpacked when it is asked for.
 *
 * <p>The jar stays open as long as the program runs, as Java itself keeps it open for its classes.
 */
final class JarFiles implements ModelFiles {

    private final ZipFile jar;
    private final String prefix;
    private volatile @Nullable NavigableSet<String> paths;

    /** @param folder the folder in the jar, {@code si/kozolec/catalogue} */
    JarFiles(Path jar, String folder) throws IOException {
        this.jar = new ZipFile(jar.toFile(), StandardCharsets.UTF_8);
        this.prefix = folder + "/";
    }

    /** Whether that class lies in the jar, too. */
    boolean isHomeOf(Class<?> one) {
        return jar.getEntry(one.getName().replace('.', '/') + ".class") != null;
    }

    @Override
    public Optional<byte[]> read(String path) {
        ZipEntry entry = file(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " in " + jar.getName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Entry> list(String folder) {
        return Entry.in(folder, paths());
    }

    @Override
    public boolean exists(String path) {
        return file(path) != null;
    }

    /** The paths of all files, gathered when somebody first wants to look around. */
    private NavigableSet<String> paths() {
        NavigableSet<String> known = paths;
        if (known == null) {
            NavigableSet<String> found = new TreeSet<>();
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .forEach(entry -> found.add(entry.getName().substring(prefix.length())));
            known = found;
            paths = found;
        }
        return known;
    }

    private @Nullable ZipEntry file(String path) {
        ZipEntry entry = path.isEmpty() ? null : jar.getEntry(prefix + path);
        return entry == null || entry.isDirectory() ? null : entry;
    }
}
