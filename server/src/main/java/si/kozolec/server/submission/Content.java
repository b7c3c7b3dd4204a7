package si.kozolec.server.submission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * What somebody proposes, as it came in: files to put and to remove, relative to the catalogue's root, and what is to be said about
 * models that are published. Each revision stands for itself: it is laid over {@code main}, not over the revision before.
 *
 * @param title one line about the submission; a revision may leave it empty
 * @param message what the author says about it
 * @param draft whether the author is still at work on it
 * @param base the commit of {@code main} that it starts from; null for where {@code main} stands now
 * @param files the files to put, by path
 * @param removed the paths of the files to remove
 * @param standings what is to be said about models
 */
public record Content(
        String title,
        String message,
        boolean draft,
        @Nullable String base,
        NavigableMap<String, byte[]> files,
        NavigableSet<String> removed,
        List<StandingChange> standings) {

    public Content {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
        removed = Collections.unmodifiableNavigableSet(new TreeSet<>(removed));
        standings = List.copyOf(standings);
    }

    /** Files to put, and nothing else. */
    public static Content of(String title, Map<String, byte[]> files) {
        return new Content(title, "", false, null, new TreeMap<>(files), new TreeSet<>(Set.of()), List.of());
    }

    boolean isEmpty() {
        return files.isEmpty() && removed.isEmpty() && standings.isEmpty();
    }

    /** Something to be said about a model that is published. */
    public sealed interface StandingChange {

        ModelId model();
    }

    /**
     * There is something better than this model.
     *
     * @param successor the model to use instead, {@code Parking-SI/OffStreetParking}; null when there is none
     */
    public record Deprecate(ModelId model, @Nullable String successor) implements StandingChange {}

    /** This version is not for use any more. */
    public record WithdrawVersion(ModelId model, Version version, String reason) implements StandingChange {}
}
