package si.kozolec.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the mark of a build, for the build: a digest of everything that becomes the program's jar. The launcher names archives of
 * classes by it, since jars have the same time in every build, and Java 25 was seen to run the classes of an archive that was made of
 * another jar at the same place.
 */
public final class Mark {

    private static final int LENGTH = 12;

    private Mark() {}

    /**
     * Writes the mark of what is on the class path.
     *
     * @param words the file to write
     */
    public static void main(String[] words) throws IOException {
        Files.writeString(Path.of(words[0]), of(System.getProperty("java.class.path", "")) + "\n");
    }

    /** The mark of what lies on that class path, wherever it lies. */
    static String of(String classPath) throws IOException {
        MessageDigest digest = sha256();
        for (String part : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            if (Files.isDirectory(path)) {
                for (Path file : files(path)) {
                    digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            } else if (Files.isRegularFile(path)) {
                digest.update(Files.readAllBytes(path));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
