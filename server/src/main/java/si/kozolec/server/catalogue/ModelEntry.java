package si.kozolec.server.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * A model that the repository knows, with all its published versions; none for a model that is still in quarantine.
 *
 * @param id which model
 * @param versions its published versions, the oldest first
 */
public record ModelEntry(ModelId id, NavigableMap<Version, PublishedVersion> versions) {

    public ModelEntry {
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    /** The highest version, a pre-release only when there is nothing else. */
    public Optional<PublishedVersion> latest() {
        Optional<PublishedVersion> release = versions.descendingMap().entrySet().stream()
                .filter(entry -> !entry.getKey().isPreRelease())
                .map(Map.Entry::getValue)
                .findFirst();
        return release.isPresent() || versions.isEmpty()
                ? release
                : Optional.of(versions.lastEntry().getValue());
    }
}
