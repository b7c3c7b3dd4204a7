package si.kozolec.server.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.References;
import si.kozolec.server.git.VersionTag;

/** What is in the repository at one commit: which models, which versions. It never changes. */
public final class Snapshot {

    private final @Nullable String commit;
    private final NavigableMap<ModelId, ModelEntry> models;
    private final int versions;

    private Snapshot(@Nullable String commit, NavigableMap<ModelId, ModelEntry> models, int versions) {
        this.commit = commit;
        this.models = Collections.unmodifiableNavigableMap(models);
        this.versions = versions;
    }

    /** Reads the state that the references stand for: the tags, and for models without one the folders of {@code main}. */
    static Snapshot of(ModelRepository repository, References references) {
        Map<ModelId, NavigableMap<Version, PublishedVersion>> versions = new HashMap<>();
        for (VersionTag tag : references.versions()) {
            versions.computeIfAbsent(tag.model(), id -> new TreeMap<>())
                    .put(tag.version(), new PublishedVersion(tag.model(), tag.version(), tag.tag(), tag.commit()));
        }
        references
                .main()
                .ifPresent(main -> ModelFolders.in(repository.files(main))
                        .forEach(id -> versions.computeIfAbsent(id, key -> new TreeMap<>())));
        NavigableMap<ModelId, ModelEntry> models = new TreeMap<>();
        Function<ModelId, Standing> standings = standings(repository, references);
        versions.forEach((id, published) -> models.put(id, new ModelEntry(id, published, standings)));
        return new Snapshot(
                references.mainOrNull(), models, references.versions().size());
    }

    private static Function<ModelId, Standing> standings(ModelRepository repository, References references) {
        return id -> references
                .main()
                .flatMap(main -> Records.of(repository.files(main), id))
                .map(Standing::of)
                .orElse(Standing.GOOD);
    }

    /** The commit of {@code main}; empty as long as nothing was ever written. */
    public Optional<String> commit() {
        return Optional.ofNullable(commit);
    }

    public Optional<ModelEntry> find(ModelId id) {
        return Optional.ofNullable(models.get(id));
    }

    /** All models, in the order of their names. */
    public Collection<ModelEntry> models() {
        return models.values();
    }

    /** How many versions are published, of all models together. */
    public int versionCount() {
        return versions;
    }
}
