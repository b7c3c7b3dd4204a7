package si.kozolec.server.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.internal.storage.file.RefDirectory;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/**
 * Moves references, all of one change together.
 *
 * <ol>
 *   <li>One writer at a time, also over processes: a lock that the operating system gives back when a process dies.
 *   <li>Whoever holds it may clear away the lock files that a killed writer left on single references, because nobody else can
 *       be using them.
 *   <li>The batch checks every old value and then replaces one file, {@code packed-refs}: that is the moment when the new state
 *       begins.
 * </ol>
 */
final class RefMover {

    private static final String WRITER_LOCK = "kozolec-writer";

    private final Repository git;
    private final Path folder;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    RefMover(Repository git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    /** Brings references that lie in files of their own together in one, as long as nobody moves any. */
    void pack() {
        oneAtATime.lock();
        try (FileChannel channel =
                FileChannel.open(folder.resolve(WRITER_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            clearAbandonedLocks(List.of());
            if (git.getRefDatabase() instanceof RefDirectory files) {
                files.pack(git.getRefDatabase().getRefs().stream()
                        .filter(ref -> !ref.isSymbolic() && ref.getStorage() == Ref.Storage.LOOSE)
                        .map(Ref::getName)
                        .toList());
            }
            lock.release();
        } catch (IOException e) {
            throw RepositoryException.writing(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    void move(List<RefMove> moves, Who who, String reason) throws StaleRefException {
        oneAtATime.lock();
        try (FileChannel channel =
                FileChannel.open(folder.resolve(WRITER_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            clearAbandonedLocks(moves);
            execute(moves, who, reason);
            lock.release();
        } catch (IOException e) {
            throw RepositoryException.writing(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void execute(List<RefMove> moves, Who who, String reason) throws IOException, StaleRefException {
        BatchRefUpdate batch = newBatch();
        batch.setAtomic(true);
        batch.setAllowNonFastForwards(true);
        batch.setRefLogIdent(new PersonIdent(who.name(), who.email(), who.time(), ZoneOffset.UTC));
        batch.setRefLogMessage(reason, false);
        for (RefMove move : moves) {
            ObjectId from = move.from() == null ? ObjectId.zeroId() : ObjectId.fromString(move.from());
            batch.addCommand(new ReceiveCommand(from, ObjectId.fromString(move.to()), move.name()));
        }
        try (RevWalk walk = new RevWalk(git)) {
            batch.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand command : batch.getCommands()) {
            if (command.getResult() != ReceiveCommand.Result.OK) {
                throw refused(batch);
            }
        }
    }

    private static StaleRefException refused(BatchRefUpdate batch) throws IOException {
        StringBuilder names = new StringBuilder();
        for (ReceiveCommand command : batch.getCommands()) {
            ReceiveCommand.Result result = command.getResult();
            if (result == ReceiveCommand.Result.REJECTED_OTHER_REASON
                    && !ReceiveCommand.isTransactionAborted(command)) {
                throw new IOException(command.getRefName() + ": " + command.getMessage());
            }
            if (result != ReceiveCommand.Result.OK && !ReceiveCommand.isTransactionAborted(command)) {
                names.append(names.isEmpty() ? "" : ", ").append(command.getRefName());
            }
        }
        return new StaleRefException("Somebody else has changed " + names + " in the meantime.");
    }

    /** Of these references only, so that it costs what the change touches and not what the repository holds. */
    private void clearAbandonedLocks(List<RefMove> moves) throws IOException {
        Files.deleteIfExists(folder.resolve("packed-refs.lock"));
        Files.deleteIfExists(folder.resolve("HEAD.lock"));
        for (RefMove move : moves) {
            Files.deleteIfExists(folder.resolve(move.name() + ".lock"));
        }
    }

    /** Our own lock is held: to lock each reference of a batch besides would leave a folder for each behind. */
    private BatchRefUpdate newBatch() {
        return git.getRefDatabase() instanceof RefDirectory files
                ? files.newBatchUpdate(false)
                : git.getRefDatabase().newBatchUpdate();
    }
}
