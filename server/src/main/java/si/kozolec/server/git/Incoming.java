package si.kozolec.server.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A place beside the repository where a push lands and is looked at. It sees the repository's objects, and the repository does not see
 * its; when the push is over it is gone, whatever was in it.
 */
final class Incoming implements AutoCloseable {

    private static final String FOLDER = "incoming";
    private static final Duration ABANDONED = Duration.ofHours(2);

    private final Path folder;
    private final Repository repository;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Incoming(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    static Incoming beside(Repository git) throws IOException {
        Path home = git.getDirectory().toPath().resolve(FOLDER);
        Files.createDirectories(home);
        clearAbandoned(home);
        Path folder = Files.createTempDirectory(home, "push-");
        FileRepository repository = (FileRepository) new FileRepositoryBuilder()
                .setBare()
                .setGitDir(folder.toFile())
                .addAlternateObjectDirectory(
                        git.getDirectory().toPath().resolve("objects").toFile())
                .build();
        repository.create(true);
        // Git would tidy up behind the push, in a folder that is about to be cleared away.
        repository.getConfig().setBoolean("receive", null, "autogc", false);
        return new Incoming(folder, repository);
    }

    Repository repository() {
        return repository;
    }

    /** Clears everything away; may be called twice. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        repository.close();
        try {
            delete(folder);
        } catch (IOException e) {
            // The next push but a few clears it away.
        }
    }

    /** What a killed process has left. */
    private static void clearAbandoned(Path home) throws IOException {
        List<Path> pushes;
        try (Stream<Path> files = Files.list(home)) {
            pushes = files.toList();
        }
        Instant limit = Instant.now().minus(ABANDONED);
        for (Path push : pushes) {
            try {
                if (Files.getLastModifiedTime(push).toInstant().isBefore(limit)) {
                    delete(push);
                }
            } catch (IOException e) {
                // Its own push has cleared it away in this moment.
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
