package si.kozolec.server.git;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the references stood at one moment.
 *
 * @param mainOrNull the commit of {@code main}; null in an empty repository
 * @param versions the tags of all published versions
 */
public record References(@Nullable String mainOrNull, List<VersionTag> versions) {

    public References {
        versions = List.copyOf(versions);
    }

    public Optional<String> main() {
        return Optional.ofNullable(mainOrNull);
    }
}
