package si.kozolec.server.catalogue;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** A model that the repository knows, with all its published versions; none for a model that is still in quarantine. */
public final class ModelEntry {

    private final ModelId id;
    private final NavigableMap<Version, PublishedVersion> versions;
    private final Function<ModelId, Standing> standings;
    private volatile @Nullable Standing standing;

    ModelEntry(ModelId id, NavigableMap<Version, PublishedVersion> versions, Function<ModelId, Standing> standings) {
        this.id = id;
        this.versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
        this.standings = standings;
    }

    public ModelId id() {
        return id;
    }

    /** Its published versions, the oldest first. */
    public NavigableMap<Version, PublishedVersion> versions() {
        return versions;
    }

    /** How it stands today. It is read when somebody asks: a start does not need it. */
    public Standing standing() {
        Standing known = standing;
        if (known == null) {
            known = standings.apply(id);
            standing = known;
        }
        return known;
    }

    /**
     * The highest version that is for use; a pre-release only when there is nothing else, a withdrawn one only when all of them are
     * withdrawn.
     */
    public Optional<PublishedVersion> latest() {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        PublishedVersion preRelease = null;
        for (PublishedVersion version : versions.descendingMap().values()) {
            if (standing().withdrawal(version.version()).isPresent()) {
                continue;
            }
            if (!version.version().isPreRelease()) {
                return Optional.of(version);
            }
            preRelease = preRelease == null ? version : preRelease;
        }
        return Optional.of(preRelease == null ? versions.lastEntry().getValue() : preRelease);
    }
}
