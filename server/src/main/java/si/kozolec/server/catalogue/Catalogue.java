package si.kozolec.server.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.artifact.Snippets;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.ModelRecord;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.search.SearchIndex;

/**
 * What is published: answers readers from the latest {@link Snapshot}, without locks and without walking history.
 *
 * <p>A published version never changes, so whatever was once read or made of it can be kept for as long as memory allows.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final int DESCRIPTIONS_KEPT = 300;
    private static final int READERS_KEPT = 2;

    private final ModelRepository repository;
    private final SearchIndex index;
    private final IndexKeeper keeper;
    private final VersionFiles files;
    private final Cache<PublishedVersion, ModelVersion> descriptions =
            Caffeine.newBuilder().maximumSize(DESCRIPTIONS_KEPT).build();

    /** Versions that were published together share most of what is read; softly held, since only reading many in a row gains by it. */
    private final Cache<String, ModelReader> readers =
            Caffeine.newBuilder().maximumSize(READERS_KEPT).softValues().build();

    private volatile Snapshot snapshot;

    /** Reads where the repository stands and brings the index up to it. */
    public Catalogue(ModelRepository repository, SearchIndex index) {
        this(repository, index, Map.of());
    }

    /**
     * A catalogue that has more files of each version than lie in git.
     *
     * @param made who makes them, by their paths in the model's folder
     */
    public Catalogue(ModelRepository repository, SearchIndex index, Map<String, MadeFile> made) {
        this.repository = repository;
        this.index = index;
        this.keeper = new IndexKeeper(repository, index);
        this.files = new VersionFiles(repository, this::described, made);
        this.snapshot = Snapshot.of(repository, repository.references());
        keeper.follow(snapshot);
    }

    /** What is in the repository now. Use one snapshot for the whole of a request. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The search index, which stands for the same commit or, for a moment, for the one before. */
    public SearchIndex index() {
        return index;
    }

    /**
     * Looks whether {@code main} has moved, and follows it: first what is read by address, then the search index.
     *
     * @return whether there was anything new
     */
    public synchronized boolean refresh() {
        if (repository.main().equals(snapshot.commit())) {
            return false;
        }
        Snapshot next = Snapshot.of(repository, repository.references());
        snapshot = next;
        keeper.follow(next);
        LOG.info(
                "The catalogue now stands at {}: {} models, {} versions",
                next.commit().orElse("nothing"),
                next.models().size(),
                next.versionCount());
        return true;
    }

    /** Makes the search index again from nothing. */
    public synchronized void reindex() {
        keeper.rebuild(snapshot);
    }

    /** A file of a version, or one that is made from it; empty when the version has no such file. */
    public Optional<StoredFile> file(PublishedVersion version, String path) {
        return files.find(version, path);
    }

    /** All that can be said about a version, with how it stands today. */
    public ModelVersion describe(PublishedVersion version) {
        return standing(version.model()).over(described(version));
    }

    /** All that can be said about a version, with how it stood in a state of the catalogue that may have passed. */
    public ModelVersion describe(Snapshot then, PublishedVersion version) {
        return then.find(version.model())
                .map(ModelEntry::standing)
                .orElse(Standing.GOOD)
                .over(described(version));
    }

    /** When the record of a model last changed, up to that state; empty for one of which nothing was ever recorded. */
    public Optional<Instant> standingSince(Snapshot then, ModelId id) {
        return then.commit().flatMap(commit -> repository.lastChange(commit, ModelRecord.path(id)));
    }

    /**
     * How to begin with a version at a context broker.
     *
     * @param context the address of its {@code @context}, as brokers reach it
     */
    public Snippets snippets(PublishedVersion version, String context) {
        return Snippets.of(repository.files(version.commit()), described(version), context);
    }

    /** How a model stands today: whether there is something better, and which versions are not for use any more. */
    public Standing standing(ModelId id) {
        return snapshot.find(id).map(ModelEntry::standing).orElse(Standing.GOOD);
    }

    private ModelVersion described(PublishedVersion version) {
        return descriptions.get(version, this::read);
    }

    /** The whole tree that a version lies in. */
    public ModelFiles tree(PublishedVersion version) {
        return repository.files(version.commit());
    }

    /** When a version was published. */
    public Instant publishedAt(PublishedVersion version) {
        return repository.commit(version.commit()).who().time();
    }

    /** The schema of a version and all that it refers to, as one document. */
    public SchemaBundle bundle(PublishedVersion version) {
        return SchemaBundle.of(new SchemaLibrary(repository.files(version.commit())), version.model());
    }

    /** The model as it lies on {@code main}, published or not; empty for one that is not there. */
    public Optional<ModelVersion> current(ModelId id) {
        return snapshot.commit()
                .map(repository::files)
                .filter(tree -> tree.exists(id.folder() + "/" + ModelFolders.SCHEMA))
                .map(tree -> new ModelReader(tree).read(id));
    }

    private ModelVersion read(PublishedVersion version) {
        ModelReader reader = readers.get(version.commit(), commit -> new ModelReader(repository.files(commit)));
        return reader.readAndForget(version.model());
    }
}
