package si.kozolec.server.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Somebody else's git repository, read in order to import from it. */
public final class ForeignRepository implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 120;

    private final Repository git;
    private final String address;

    private ForeignRepository(Repository git, String address) {
        this.git = git;
        this.address = address;
    }

    /** The repository in that folder, bare or the {@code .git} of a working copy; empty when there is none. */
    public static Optional<ForeignRepository> in(Path folder) {
        Path directory =
                Files.isDirectory(folder.resolve(Constants.DOT_GIT)) ? folder.resolve(Constants.DOT_GIT) : folder;
        if (!Files.isRegularFile(directory.resolve(Constants.HEAD))
                || !Files.isDirectory(directory.resolve("objects"))) {
            return Optional.empty();
        }
        try {
            Repository git =
                    new FileRepositoryBuilder().setGitDir(directory.toFile()).build();
            String remote = git.getConfig().getString("remote", "origin", "url");
            return Optional.of(new ForeignRepository(
                    git, remote == null ? folder.getFileName().toString() : withoutUser(remote)));
        } catch (IOException e) {
            throw RepositoryException.opening(folder, e);
        }
    }

    /** Clones the newest state of the repository at that address into an empty folder. */
    public static ForeignRepository clone(String address, Path folder) {
        try {
            Git clone = Git.cloneRepository()
                    .setURI(address)
                    .setDirectory(folder.toFile())
                    .setBare(true)
                    .setDepth(1)
                    .setTimeout(TIMEOUT_SECONDS)
                    .call();
            return new ForeignRepository(clone.getRepository(), withoutUser(address));
        } catch (GitAPIException | JGitInternalException e) {
            throw RepositoryException.cloning(withoutUser(address), e);
        }
    }

    /** Its address without a user's name or password; the folder's name for one that was never cloned from anywhere. */
    public String address() {
        return address;
    }

    /** The commit of {@code HEAD}; empty for a repository without commits. */
    public Optional<String> head() {
        try {
            return Optional.ofNullable(git.resolve(Constants.HEAD)).map(ObjectId::name);
        } catch (IOException e) {
            throw RepositoryException.reading(address + " HEAD", e);
        }
    }

    /** The files at {@code HEAD}. */
    public Optional<GitTreeFiles> files() {
        try {
            return Optional.ofNullable(git.resolve(Constants.HEAD + "^{tree}"))
                    .map(tree -> GitTreeFiles.of(git::newObjectReader, tree));
        } catch (IOException e) {
            throw RepositoryException.reading(address, e);
        }
    }

    @Override
    public void close() {
        git.close();
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("(?<=://)[^/@]*@", "");
    }
}
