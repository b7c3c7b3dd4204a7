package si.kozolec.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * The folder that holds all a server keeps: the repository, and what can be made again from it.
 *
 * <pre>
 * kozolec-data/
 *   KOZOLEC       says that this folder is ours, and in which format
 *   models.git/   the truth: a bare git repository
 *   index/        the search index; may be deleted at any time
 *   access/       tokens, of which only digests are kept; for nobody but the server
 *   notices/      what others are still to be told
 *   brokers/      which context brokers curators have registered, and who did it
 *   audits/       what audits of them found
 *   watches/      which of them are watched live, and what was seen
 *   identity/     the key that was made here to sign with; for nobody but the server
 *   outbox/       how far each target has taken what was signed
 *   server.lock   held by the one server that runs on this folder
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = "KOZOLEC";
    private static final String FORMAT = "kozolec-data 1";

    private final Path folder;
    private @Nullable FileChannel lock;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, or makes it when it is missing or empty.
     *
     * @throws DataFolderException if it is not ours, of another format, or cannot be written
     */
    public static DataFolder open(Path path) throws DataFolderException {
        Path folder = path.toAbsolutePath().normalize();
        Path marker = folder.resolve(MARKER);
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new DataFolderException("data-file", folder);
            }
            if (!Files.exists(marker)) {
                Files.createDirectories(folder);
                refuseForeign(folder);
                Files.writeString(marker, FORMAT + "\n");
            }
            String format = Files.readString(marker).strip();
            if (!format.equals(FORMAT)) {
                throw new DataFolderException("data-format", folder, format);
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return new DataFolder(folder);
        } catch (AccessDeniedException e) {
            throw new DataFolderException("data-read-only", folder);
        } catch (IOException e) {
            throw new DataFolderException("data-unusable", folder, e.getMessage());
        }
    }

    private static void refuseForeign(Path folder) throws IOException, DataFolderException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new DataFolderException("data-foreign", folder);
            }
        }
    }

    /**
     * Takes the folder for this process alone, until it is closed or dies.
     *
     * @return whether it was free
     */
    public boolean tryLock() throws DataFolderException {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = null;
            try {
                taken = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // This very process holds it already.
            }
            if (taken == null) {
                channel.close();
                return false;
            }
            lock = channel;
            return true;
        } catch (IOException e) {
            throw new DataFolderException("data-unusable", folder, e.getMessage());
        }
    }

    /** The bare git repository. */
    public Path repository() {
        return folder.resolve("models.git");
    }

    /** The search index. */
    public Path index() {
        return folder.resolve("index");
    }

    /** What is known of those who may write. It never lies in the repository. */
    public Path access() {
        return folder.resolve("access");
    }

    /** What others are still to be told. */
    public Path notices() {
        return folder.resolve("notices");
    }

    /** Which context brokers curators have registered, in words that are not for everybody's clone. */
    public Path brokers() {
        return folder.resolve("brokers");
    }

    /** What audits of context brokers found. */
    public Path audits() {
        return folder.resolve("audits");
    }

    /** What watches over context brokers live by, and what they have seen. */
    public Path watches() {
        return folder.resolve("watches");
    }

    /** How far each target has taken what was signed. */
    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** The key that is made when the operator has brought none. It never lies in the repository. */
    public Path identity() {
        return folder.resolve("identity");
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // The lock goes with the process anyway.
            }
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** Tells why a data folder cannot be used, in words for the operator. */
    public static final class DataFolderException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient LocalizedText text;

        DataFolderException(String key, @Nullable Object... arguments) {
            super(OperatorTexts.text(key, arguments).en());
            this.text = OperatorTexts.text(key, arguments);
        }

        /** The message in both languages. */
        public LocalizedText text() {
            return text;
        }
    }
}
