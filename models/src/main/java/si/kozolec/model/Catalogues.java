package si.kozolec.model;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the starter catalogue: the nation's own models that travel inside the program. */
public final class Catalogues {

    private static final String FOLDER = "si/kozolec/catalogue";

    private Catalogues() {}

    /**
     * The files of the starter catalogue, wherever the program runs from: classes in a folder, or one jar.
     *
     * @throws IOException if the program does not carry the catalogue or it cannot be read
     */
    public static ModelFiles builtIn() throws IOException {
        CodeSource source = Catalogues.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException(
                    "the starter catalogue cannot be found: the program does not know where it runs from");
        }
        try {
            Path home = Path.of(source.getLocation().toURI());
            return Files.isDirectory(home)
                    ? new DirectoryFiles(home.resolve(FOLDER))
                    : ZipFiles.of(home, FOLDER, ZipFiles.Limits.COLLECTION);
        } catch (URISyntaxException e) {
            throw new IOException("the starter catalogue cannot be found at " + source.getLocation(), e);
        }
    }
}
