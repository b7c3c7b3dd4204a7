package si.kozolec.server.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens the folder of a bare repository as this server needs it. */
final class RepositoryFolder {

    private static final File MACHINE_SETTINGS = new File("/etc/gitconfig");

    private RepositoryFolder() {}

    /**
     * The repository in that folder; a new one when there is none.
     *
     * @throws RepositoryException if the folder cannot be read or written, or holds something else
     */
    static FileRepository open(Path folder) {
        try {
            // Where the machine's git keeps its settings. Not told, JGit starts native git, twice, to ask.
            FS.DETECTED.setGitSystemConfig(MACHINE_SETTINGS);
            boolean fresh = !Files.exists(folder.resolve(Constants.HEAD));
            FileRepository git = (FileRepository) new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(folder.toFile())
                    .build();
            if (fresh) {
                git.create(true);
                git.updateRef(Constants.HEAD, true).link(ModelRepository.MAIN);
                configure(git.getConfig());
            }
            writeThrough(git.getConfig());
            return git;
        } catch (IOException e) {
            throw RepositoryException.opening(folder, e);
        }
    }

    private static void configure(StoredConfig config) throws IOException {
        // Native git must not repack or expire anything behind the server's back.
        config.setInt(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTO, 0);
        config.setBoolean("receive", null, "denyNonFastForwards", true);
        config.setBoolean("receive", null, "denyDeletes", true);
        config.save();
    }

    /** A published version must survive a power cut, not only a killed process. Not saved: native git has other names for it. */
    private static void writeThrough(StoredConfig config) {
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncRefFiles", true);
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncObjectFiles", true);
    }
}
