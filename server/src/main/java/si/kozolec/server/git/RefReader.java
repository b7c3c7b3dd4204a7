package si.kozolec.server.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Sees where references stand. */
final class RefReader {

    private final Repository git;

    RefReader(Repository git) {
        this.git = git;
    }

    /** Where {@code main} and all versions stood at one moment. */
    References all() {
        try {
            Ref main = git.getRefDatabase().exactRef(ModelRepository.MAIN);
            List<VersionTag> versions = versions();
            Ref after = git.getRefDatabase().exactRef(ModelRepository.MAIN);
            while (!Objects.equals(id(main), id(after))) {
                // Somebody published between the two looks: the tags may be older than main, so look again.
                main = after;
                versions = versions();
                after = git.getRefDatabase().exactRef(ModelRepository.MAIN);
            }
            return new References(id(main), versions);
        } catch (IOException e) {
            throw RepositoryException.reading("refs", e);
        }
    }

    private List<VersionTag> versions() throws IOException {
        List<VersionTag> versions = new ArrayList<>();
        for (Ref ref : git.getRefDatabase().getRefsByPrefix(VersionTag.PREFIX)) {
            Ref peeled = ref.isPeeled() ? ref : git.getRefDatabase().peel(ref);
            if (peeled.getPeeledObjectId() != null) {
                VersionTag.of(
                                ref.getName(),
                                ref.getObjectId().name(),
                                peeled.getPeeledObjectId().name())
                        .ifPresent(versions::add);
            }
        }
        return versions;
    }

    private static @Nullable String id(@Nullable Ref ref) {
        return ref == null || ref.getObjectId() == null
                ? null
                : ref.getObjectId().name();
    }

    /** All below a prefix, by their full names. */
    Map<String, String> below(String prefix) {
        try {
            Map<String, String> refs = new HashMap<>();
            for (Ref ref : git.getRefDatabase().getRefsByPrefix(prefix)) {
                String id = id(ref);
                if (id != null) {
                    refs.put(ref.getName(), id);
                }
            }
            return refs;
        } catch (IOException e) {
            throw RepositoryException.reading(prefix, e);
        }
    }

    /** One of them; empty when there is none of that name. */
    Optional<String> one(String name) {
        try {
            return Optional.ofNullable(id(git.getRefDatabase().exactRef(name)));
        } catch (IOException e) {
            throw RepositoryException.reading(name, e);
        }
    }
}
