package si.kozolec.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import si.kozolec.cli.words.Failure;

/** The lock of a project, as a file. */
final class LockFile {

    private static final long LARGEST = 10L << 20;

    private final Path path;
    private final String name;

    /** @param name the file as the user named it */
    LockFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** The lock; an empty one when there is no file. */
    Lock read() {
        if (!exists()) {
            return Lock.EMPTY;
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new IOException("larger than " + LARGEST + " bytes");
            }
            return Lock.read(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw Failure.unreadable("file-unreadable", name, WholeFile.reason(e));
        }
    }

    void write(Lock lock) {
        WholeFile.write(path, lock.bytes());
    }
}
