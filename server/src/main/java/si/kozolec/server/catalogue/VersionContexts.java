package si.kozolec.server.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.RepositoryException;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * Keeps the contexts of versions as they were when somebody first asked for them: brokers hold on to a context for as long as they
 * like, so what lies at its address must not change with the program that makes it.
 *
 * <p>One reference leads to all of them, {@code refs/contexts/versions}, and each lies there in the folder of its model and version.
 */
final class VersionContexts {

    private static final Logger LOG = LoggerFactory.getLogger(VersionContexts.class);
    private static final String ALL = "refs/contexts/versions";
    /** Another process may keep one at the same moment, an import beside the server, but hardly this often. */
    private static final int ATTEMPTS = 10;

    private final ModelRepository repository;
    private final Clock clock;

    VersionContexts(ModelRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * The context of a version, as it was first given.
     *
     * @param file which of its contexts
     * @param making makes it, should nobody have asked for it yet
     */
    byte[] of(PublishedVersion version, String file, Supplier<byte[]> making) {
        String path = version.model().folder() + "/" + version.version() + "/" + file;
        Optional<byte[]> kept = repository.ref(ALL).flatMap(commit -> in(commit, path));
        return kept.orElseGet(() -> keep(path, making.get()));
    }

    private Optional<byte[]> in(String commit, String path) {
        return repository.files(commit).read(path);
    }

    private synchronized byte[] keep(String path, byte[] made) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String before = repository.ref(ALL).orElse(null);
            Optional<byte[]> kept = before == null ? Optional.empty() : in(before, path);
            if (kept.isPresent()) {
                return kept.get();
            }
            try {
                write(before, path, made);
                return made;
            } catch (StaleRefException e) {
                LOG.debug("Somebody else kept a context meanwhile: {}", e.getMessage());
            } catch (RepositoryException e) {
                // A broker waits for this, and a full disk is no reason to leave it without. Who asks next tries again.
                LOG.warn("The context {} is given, but could not be kept", path, e);
                return made;
            }
        }
        throw new IllegalStateException("Others keep contexts all the time: " + path);
    }

    private void write(@Nullable String before, String path, byte[] document) throws StaleRefException {
        Who who = Who.repository(clock.instant());
        try (GitWrite write = repository.write()) {
            String base = before == null ? null : repository.commit(before).tree();
            String tree = write.tree(base, new TreeEdits().put(path, write.blob(document)));
            String commit = write.commit(tree, before, who, "Context " + path);
            write.keep();
            repository.move(List.of(new RefMove(ALL, before, commit)), who, "context");
        }
    }
}
