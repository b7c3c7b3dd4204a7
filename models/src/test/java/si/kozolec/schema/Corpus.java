package si.kozolec.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;

/** The real models that lie beside the checkout, when they are there. */
public final class Corpus {

    private Corpus() {}

    /** The folder; the test is skipped, and says so, when it is not there. */
    public static Path folder() {
        Path corpus = Path.of(System.getProperty("kozolec.shared", "../../shared"), "corpus");
        Assumptions.assumeTrue(Files.isDirectory(corpus), () -> "skipped: there is no corpus at " + corpus);
        return corpus;
    }

    /** The models that the Smart Data Models initiative has published. */
    public static ModelFiles upstream() {
        try {
            return new DirectoryFiles(folder().resolve("upstream"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
