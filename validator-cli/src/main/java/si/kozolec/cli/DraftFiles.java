package si.kozolec.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import si.kozolec.cli.words.Failure;
import si.kozolec.draft.Draft;

/** Writes the files of a draft into a folder that is new or empty: nobody's work is overwritten. */
final class DraftFiles {

    private DraftFiles() {}

    /** @param named the folder as the user named it */
    static void write(Draft draft, Path folder, String named) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw Failure.unreadable("draft-folder-taken", named);
            }
            for (Map.Entry<String, String> file : draft.texts().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling("."));
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw Failure.unreadable("draft-unwritten", named, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
