package si.kozolec.server.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the tokens, {@code access/tokens.json}: read by the running server while commands write it.
 *
 * <p>Whoever writes holds a lock of the operating system, writes a new file, brings it to the disk and puts it in the place of the
 * old one: a reader sees the old list or the new one, also after a power cut. Each new file is younger than the one before it, so
 * a reader recognises a change by a look at the folder.
 */
final class TokenFile {

    private static final long LARGEST = 16L << 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Path folder;
    private final Path file;

    TokenFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("tokens.json");
    }

    /** By what a change is recognised. */
    record Stamp(long size, FileTime changed, @Nullable Object key) {}

    /** How the file stands now; null when there is none. */
    @Nullable Stamp stamp() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** @throws IOException if the file cannot be read, or was changed by something that does not know its form */
    List<Token> read() throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + " is too large");
            }
            return TokenJson.read(Files.readAllBytes(file), file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Changes the list while nobody else does. */
    void update(UnaryOperator<List<Token>> change) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("tokens.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (!lock.isValid()) {
                throw new IOException("the lock of " + file + " was lost");
            }
            write(TokenJson.bytes(change.apply(read())));
        }
    }

    private void write(byte[] bytes) throws IOException {
        Stamp before = stamp();
        Path fresh = Files.createTempFile(folder, "tokens", ".new", only("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (before != null) {
                makeYounger(fresh, before.changed());
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            keepFolder();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Clocks of file systems tick slowly; two changes within a tick must not look the same. */
    private static void makeYounger(Path fresh, FileTime than) throws IOException {
        if (Files.getLastModifiedTime(fresh).compareTo(than) <= 0) {
            Files.setLastModifiedTime(fresh, FileTime.fromMillis(than.toMillis() + 2));
        }
    }

    /** The name in the folder has to reach the disk too. Not every system opens a folder; those that do not keep it by themselves. */
    private void keepFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // See above.
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() - end < 0) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this very process has it.
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new IOException("somebody else has been changing the tokens for too long; try again");
    }

    /** For the owner of the process alone, where the file system knows owners. */
    private FileAttribute<?>[] only(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
