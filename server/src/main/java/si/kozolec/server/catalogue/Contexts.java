package si.kozolec.server.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.artifact.TermClash;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.git.ModelRepository;

/**
 * Gives the {@code @context} documents that brokers live on, for more than one model: of a subject, and of any set of models.
 *
 * <p>Each lies under the digest of its bytes. A subject's is made when somebody first asks for it after a publication; a set's when
 * somebody posts the list. Models that use one word for two things get none.
 */
public final class Contexts {

    /** So many models may be in one set. */
    public static final int MOST_MODELS = 200;

    /** So many sets are kept; whoever needs more has the wrong idea, or bad intentions. */
    public static final int MOST_SETS = 5_000;

    private static final String SETS = "sets";
    private static final int SUBJECTS_REMEMBERED = 200;

    private final Catalogue catalogue;
    private final ContextStore store;
    private final int mostSets;
    private final Cache<SubjectState, ContextSet> latest =
            Caffeine.newBuilder().maximumSize(SUBJECTS_REMEMBERED).build();

    public Contexts(Catalogue catalogue, ModelRepository repository) {
        this(catalogue, repository, MOST_SETS);
    }

    Contexts(Catalogue catalogue, ModelRepository repository, int mostSets) {
        this.catalogue = catalogue;
        this.store = new ContextStore(repository, Clock.systemUTC());
        this.mostSets = mostSets;
    }

    /** The versions that stand for a subject at the moment. */
    private record SubjectState(String subject, List<PublishedVersion> versions) {}

    /** The set of that digest; empty when nobody ever made it. */
    public Optional<ContextSet> set(String digest) {
        return store.find(SETS, digest);
    }

    /** The context that a subject has, or once had, with that digest. */
    public Optional<ContextSet> subject(String subject, String digest) {
        return isSubject(subject) ? store.find(kind(subject), digest) : Optional.empty();
    }

    /**
     * The context of the latest versions of all models of a subject; empty when nothing of it is published.
     *
     * @throws ContextClashException if its models use one word for two things
     */
    public Optional<ContextSet> latest(String subject) {
        List<PublishedVersion> versions = catalogue.snapshot().models().stream()
                .filter(entry -> entry.id().subject().equals(subject))
                .flatMap(entry -> entry.latest().stream())
                .toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        ContextSet set = latest.get(
                new SubjectState(subject, versions),
                state -> keep(kind(subject), state.versions()).set());
        return Optional.of(Objects.requireNonNull(set));
    }

    /**
     * Makes the context of these versions together, or finds it when it is there already.
     *
     * @throws ContextClashException if they use one word for two things
     * @throws NoRoomForContextsException if no more can be kept
     */
    public synchronized ContextSet.Made make(Collection<PublishedVersion> versions) {
        return keep(SETS, versions);
    }

    private ContextSet.Made keep(String kind, Collection<PublishedVersion> versions) {
        List<ModelVersion> models = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (PublishedVersion version : versions) {
            if (names.add(version.model() + "@" + version.version())) {
                models.add(catalogue.describe(version));
            }
        }
        List<TermClash> clashes = TermClash.among(models);
        List<TermClash> fatal = clashes.stream()
                .filter(clash -> clash.kind() == TermClash.Kind.TWO_MEANINGS)
                .toList();
        if (!fatal.isEmpty()) {
            throw new ContextClashException(fatal);
        }
        byte[] document = ContextDocument.of(models);
        Optional<ContextSet> known = store.find(kind, ContextStore.digest(document));
        if (known.isPresent()) {
            return new ContextSet.Made(known.get().of(List.copyOf(names)), false, clashes);
        }
        if (kind.equals(SETS) && store.count(SETS) >= mostSets) {
            throw new NoRoomForContextsException(mostSets);
        }
        return new ContextSet.Made(store.keep(kind, document, List.copyOf(names)), true, clashes);
    }

    /** Only names of subjects that are there become part of a reference's name. */
    private boolean isSubject(String subject) {
        return catalogue.snapshot().models().stream()
                .anyMatch(entry -> entry.id().subject().equals(subject));
    }

    private static String kind(String subject) {
        return "subjects/" + subject;
    }
}
