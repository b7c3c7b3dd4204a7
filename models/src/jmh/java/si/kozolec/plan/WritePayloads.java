package si.kozolec.plan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the payloads of every measured model as a file, and its schema beside it: {@code WritePayloads FOLDER LINES}. */
public final class WritePayloads {

    private WritePayloads() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        for (String model : Payloads.MODELS) {
            String name = model.substring(model.indexOf('/') + 1);
            Path file = folder.resolve(name + ".ndjson");
            if (Files.exists(file)) {
                continue;
            }
            Payloads payloads = new Payloads(model);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (byte[] line : payloads.lines(lines)) {
                    out.write(line);
                    out.write('\n');
                }
            }
            Files.write(folder.resolve(name + ".schema.json"), payloads.bundle.bytes());
        }
    }
}
