package si.kozolec.server.notice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notices for one receiver that are not delivered yet, each a file.
 *
 * <pre>
 * notices/
 *   webhook-portal/          waiting; deleted when the receiver has it
 *   failed/webhook-portal/   given up, with the reason
 *   torn/webhook-portal/     not readable
 * </pre>
 *
 * <p>A file appears whole or not at all: it is written under another name, forced to the disk, and renamed.
 */
final class NoticeQueue {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeQueue.class);
    private static final String UNFINISHED = ".part";
    private static final String WHOLE = ".json";
    private static final long LARGEST = 4L << 20;

    private final Path waiting;
    private final Path failed;
    private final Path torn;

    private NoticeQueue(Path root, String receiver) {
        this.waiting = root.resolve(receiver);
        this.failed = root.resolve("failed").resolve(receiver);
        this.torn = root.resolve("torn").resolve(receiver);
    }

    /** Opens the queue of a receiver, makes it when it is new, and clears away what a killed process had only begun to write. */
    static NoticeQueue open(Path root, String receiver) throws IOException {
        NoticeQueue queue = new NoticeQueue(root, receiver);
        Files.createDirectories(queue.waiting);
        for (Path file : files(queue.waiting, UNFINISHED)) {
            Files.deleteIfExists(file);
        }
        return queue;
    }

    /** The names of the notices that wait, the oldest first. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files(waiting, WHOLE)) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - WHOLE.length()));
        }
        names.sort(null);
        return names;
    }

    /** Writes a notice down. When this returns, it survives a power cut. */
    void put(Parcel parcel) throws IOException {
        Files.createDirectories(waiting);
        write(waiting, parcel);
    }

    /** A notice that waits; empty when it is no longer there, or was torn and is put aside now. */
    Optional<Parcel> read(String name) throws IOException {
        Path file = waiting.resolve(name + WHOLE);
        try {
            Optional<Parcel> parcel =
                    Files.size(file) > LARGEST ? Optional.empty() : Parcel.read(Files.readAllBytes(file));
            if (parcel.isEmpty()) {
                LOG.error("The notice {} cannot be read; it is put aside in {}", file, torn);
                Files.createDirectories(torn);
                Files.move(file, torn.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return parcel;
        } catch (NoSuchFileException e) {
            // The operator has taken it away: nobody is to be told.
            return Optional.empty();
        }
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(waiting.resolve(name + WHOLE));
    }

    /** Puts a notice aside for the operator. The reason stands in it; whoever moves it back has it tried again. */
    void giveUp(String name, Parcel parcel, String why, int attempts) throws IOException {
        Files.createDirectories(failed);
        Path file = write(failed, parcel);
        Files.writeString(failed.resolve(name + ".txt"), attempts + "x: " + why + "\n");
        remove(name);
        LOG.error("Gave up a notice after {} attempts ({}); it lies in {}", attempts, why, file);
    }

    long failed() {
        return count(failed);
    }

    long torn() {
        return count(torn);
    }

    private static Path write(Path folder, Parcel parcel) throws IOException {
        Path file = folder.resolve(parcel.fileName() + WHOLE);
        Path unfinished = folder.resolve(parcel.fileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(parcel.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        return file;
    }

    /** The new name has to reach the disk too; some systems cannot be told so, and do it anyway. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{} cannot be forced to the disk", folder, e);
        }
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static long count(Path folder) {
        try {
            return Files.isDirectory(folder) ? files(folder, WHOLE).size() : 0;
        } catch (IOException e) {
            LOG.warn("{} cannot be read", folder, e);
            return 0;
        }
    }
}
