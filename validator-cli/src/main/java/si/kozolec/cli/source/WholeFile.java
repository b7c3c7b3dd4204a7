package si.kozolec.cli.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import si.kozolec.cli.words.Failure;

/** Writes files whole or not at all: who reads meanwhile sees the old one or the new one. */
final class WholeFile {

    private WholeFile() {}

    /** @throws Failure when it cannot be written; what was there is still there */
    static void write(Path file, byte[] bytes) {
        Path unfinished = null;
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(folder);
            unfinished = Files.createTempFile(folder, ".kozolec", ".part");
            Files.write(unfinished, bytes);
            move(unfinished, file);
        } catch (IOException e) {
            if (unfinished != null) {
                remove(unfinished);
            }
            throw Failure.unreadable("file-unwritable", file, reason(e));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The disk that could not take the file may not let go of its piece either; nobody reads it.
        }
    }

    /** What the system says, without the path that it likes to repeat. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return String.valueOf(system.getReason());
        }
        String message = e.getMessage();
        if (message != null && !message.isBlank() && !(e instanceof FileSystemException)) {
            return message;
        }
        return e.getClass().getSimpleName().replaceAll("Exception$", "");
    }
}
