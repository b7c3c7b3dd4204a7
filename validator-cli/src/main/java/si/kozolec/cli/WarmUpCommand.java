package si.kozolec.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/**
 * Does what most calls do, and throws the answers away: the Java that runs it keeps the classes in an archive, and later calls start
 * in a third of the time.
 */
final class WarmUpCommand implements Command {

    private static final ModelId MODEL = new ModelId("Parking-SI", "OffStreetParking");

    @Override
    public int run(Shell shell) {
        byte[] example = example();
        byte[] wrong = new String(example, StandardCharsets.UTF_8)
                .replaceFirst("\"type\"\\s*:", "\"tipe\": 1, \"type\":")
                .getBytes(StandardCharsets.UTF_8);
        String model = MODEL.toString();
        Path file = file(example);
        for (String language : new String[] {"sl", "en"}) {
            quietly(shell, example, "validate", "--lang", language, "--model", model, file.toString());
            quietly(shell, example, "validate", "--lang", language, "--model", model, "-");
            quietly(shell, example, "validate", "--lang", language, "-");
            quietly(shell, wrong, "validate", "--lang", language, "-");
            quietly(shell, wrong, "validate", "--lang", language, "--format", "json", "--model", model, "-");
        }
        return ExitCode.CONFORMS;
    }

    /** The example as a file, for files are what most calls name. */
    private static Path file(byte[] example) {
        try {
            Path file = Files.createTempFile("kozolec", ".json");
            file.toFile().deleteOnExit();
            return Files.write(file, example);
        } catch (IOException e) {
            throw Failure.unreadable("file-unwritable", "kozolec.json", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] example() {
        try {
            ModelFiles catalogue = Catalogues.builtIn();
            return catalogue.read(MODEL.folder() + "/examples/example.json").orElseThrow();
        } catch (IOException e) {
            throw Failure.unreadable("catalogue-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static void quietly(Shell shell, byte[] payload, String... words) {
        Surroundings here = shell.surroundings();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(payload);
        new Program(new Surroundings(
                        here.folder(), here.environment(), in, nowhere, nowhere, false, false, 1, here.version()))
                .run(words);
    }
}
