package si.kozolec.server.git;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pushed commit, as what it changes. Its own history is not kept.
 *
 * @param submission the submission that it is a revision of; empty for a new one
 * @param base the commit of {@code main} that it starts from; null when there is no {@code main}
 * @param message the commit's message
 * @param files the files that are new or other than at the base, by path
 * @param removed the files of the base that are no more there
 * @param links the paths that are links, or other repositories
 * @param tooLarge the paths of files that are too large to be read
 */
public record Push(
        OptionalInt submission,
        @Nullable String base,
        String message,
        NavigableMap<String, byte[]> files,
        NavigableSet<String> removed,
        NavigableSet<String> links,
        NavigableSet<String> tooLarge) {

    public Push {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
        removed = Collections.unmodifiableNavigableSet(new TreeSet<>(removed));
        links = Collections.unmodifiableNavigableSet(new TreeSet<>(links));
        tooLarge = Collections.unmodifiableNavigableSet(new TreeSet<>(tooLarge));
    }
}
