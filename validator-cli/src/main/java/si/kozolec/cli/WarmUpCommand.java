package si.kozolec.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** From this Java on, an archive is loaded whole before the program begins: it has in it what nearly every call needs. */
    private static final int LOADED_WHOLE = 25;

    /** The bytes of a long payload. */
    private static final int LONG = 3 << 20;

    @Override
    public int run(Shell shell) {
        try {
            Path folder = Files.createTempDirectory("kozolec");
            try {
                run(shell, folder);
            } finally {
                delete(folder);
            }
            return ExitCode.CONFORMS;
        } catch (IOException e) {
            throw Failure.unreadable("file-unwritable", "kozolec", String.valueOf(e.getMessage()));
        }
    }

    private static void run(Shell shell, Path folder) throws IOException {
        ModelFiles catalogue = Catalogues.builtIn();
        byte[] example =
                catalogue.read(MODEL.folder() + "/examples/example.json").orElseThrow();
        byte[] wrong = new String(example, StandardCharsets.UTF_8)
                .replaceFirst("\"type\"\\s*:", "\"tipe\": 1, \"type\":")
                .replaceFirst("\"name\"\\s*:", "\"name\": 1, \"title\":")
                .getBytes(StandardCharsets.UTF_8);
        String model = MODEL.toString();
        String file = Files.write(folder.resolve("kozolec.json"), example).toString();
        String store = stored(catalogue, folder.resolve("store")).toString();
        for (String language : new String[] {"sl", "en"}) {
            quietly(shell, example, "validate", "--lang", language, "--model", model, file);
            quietly(shell, example, "validate", "--lang", language, "-");
            quietly(shell, wrong, "validate", "--lang", language, "--model", model, "-");
            quietly(shell, example, "validate", "--store", store, "--model", model, file);
        }
        if (Runtime.version().feature() < LOADED_WHOLE) {
            String copy = copied(catalogue, folder.resolve("catalogue")).toString();
            String lines = Files.write(folder.resolve("kozolec.ndjson"), lines(example, wrong))
                    .toString();
            quietly(shell, wrong, "validate", "--format", "json", "--model", model, "-");
            quietly(shell, example, "validate", "--catalogue", copy, "--model", model, lines);
            quietly(shell, wrong, "validate", "--store", store, "--model", model, "-");
        }
    }

    /** A payload that is judged on all cores: some of its entities are wrong in many ways, one has an attribute that nobody knows. */
    private static byte[] lines(byte[] example, byte[] unknown) {
        String right = line(example);
        StringBuilder lines = new StringBuilder(line(unknown));
        for (String name :
                new String[] {"type", "name", "category", "location", "status", "address", "id", "occupancy"}) {
            lines.append(right.replaceFirst("\"" + name + "\":", "\"" + name + "\":1,\"tipe\":"));
        }
        return lines.append(right.repeat(LONG / right.length())).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replaceAll("\\s*\\n\\s*", "") + "\n";
    }

    /** The models as files in a folder, without their examples. */
    private static Path copied(ModelFiles models, Path folder) throws IOException {
        for (String path : models.filesUnder("")) {
            if (!path.contains("/examples/")) {
                Path file = folder.resolve(path);
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, models.read(path).orElseThrow());
            }
        }
        return folder;
    }

    /** The model in a store, as if it had been pulled. */
    private static Path stored(ModelFiles models, Path store) throws IOException {
        Path archive = store.resolve(MODEL.folder()).resolve("1.0.0.zip");
        Files.createDirectories(archive.resolveSibling("."));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String path : models.filesUnder(MODEL.folder())) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(models.read(path).orElseThrow());
            }
        }
        return store;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void quietly(Shell shell, byte[] payload, String... words) {
        Surroundings here = shell.surroundings();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(payload);
        new Program(new Surroundings(
                        here.folder(), here.environment(), in, nowhere, nowhere, false, false, 2, here.version()))
                .run(words);
    }
}
