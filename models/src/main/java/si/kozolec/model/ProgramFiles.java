package si.kozolec.model;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;

/**
 * Opens the folders of files that travel inside the program, wherever it runs from: classes in a folder, or one jar.
 *
 * <p>Java's own way to them goes over addresses and connections, and is ten times as long.
 */
public final class ProgramFiles {

    /** A jar of these files alone may be named by this property: it is open sooner than one with all classes, too. */
    private static final String FILES = "kozolec.files";

    private ProgramFiles() {}

    /**
     * The files of that folder; none when there is no such folder.
     *
     * @param folder the folder, {@code si/kozolec/catalogue}
     * @param beside a class of the part of the program that the folder belongs to
     * @throws IOException if they cannot be read
     */
    public static ModelFiles in(String folder, Class<?> beside) throws IOException {
        return in(folder, beside, System.getProperty(FILES, ""));
    }

    /** @param apart the jar of files alone; where it is not there, the program itself is opened */
    static ModelFiles in(String folder, Class<?> beside, String apart) throws IOException {
        if (!apart.isEmpty() && Files.isRegularFile(Path.of(apart))) {
            return new JarFiles(Path.of(apart), folder);
        }
        // Asked first, for classes out of an archive remember where the jar was when the archive was made.
        String program = System.getProperty("java.class.path", "");
        if (!program.contains(File.pathSeparator) && Files.isRegularFile(Path.of(program))) {
            JarFiles files = new JarFiles(Path.of(program), folder);
            if (files.isHomeOf(beside)) {
                return files;
            }
        }
        Path home = home(folder, beside);
        if (!Files.isDirectory(home)) {
            return new JarFiles(home, folder);
        }
        try {
            return new DirectoryFiles(home.resolve(folder));
        } catch (NotDirectoryException e) {
            return new MemoryFiles(Map.of());
        }
    }

    private static Path home(String folder, Class<?> beside) throws IOException {
        CodeSource source = beside.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            throw new IOException(folder + " cannot be found: the program does not know where it runs from");
        }
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(folder + " cannot be found at " + location, e);
        }
    }
}
