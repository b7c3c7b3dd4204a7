package si.kozolec.server.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.storage.pack.PackConfig;
import si.kozolec.server.git.ModelRepository.Disorder;

/** Knows how much has piled up in the folder of a repository, and packs it. */
final class Tidying {

    private static final Duration UNTOUCHED = Duration.ofHours(1);
    private static final Pattern FAN_OUT = Pattern.compile("[0-9a-f]{2}");

    private final FileRepository git;

    Tidying(FileRepository git) {
        this.git = git;
    }

    /** All objects that references reach into one pack; what was written in the last hour stays where it is. */
    void pack() {
        try {
            GC gc = new GC(git);
            // Those who read meanwhile need the other processors.
            PackConfig packing = new PackConfig(git);
            packing.setThreads(1);
            gc.setPackConfig(packing);
            gc.setPackExpireAgeMillis(UNTOUCHED.toMillis());
            gc.setExpireAgeMillis(UNTOUCHED.toMillis());
            gc.repack();
            gc.prunePacked();
        } catch (IOException e) {
            throw RepositoryException.writing(e);
        }
    }

    /** What lies about. */
    Disorder disorder() {
        Path objects = git.getObjectDatabase().getDirectory().toPath();
        try (Stream<Path> folders = Files.list(objects)) {
            long loose = 0;
            for (Path folder : folders.filter(
                            one -> FAN_OUT.matcher(one.getFileName().toString()).matches())
                    .toList()) {
                loose += count(folder, "");
            }
            return new Disorder(loose, count(objects.resolve("pack"), ".pack"));
        } catch (IOException e) {
            throw RepositoryException.reading("objects", e);
        }
    }

    private static long count(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).count();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
