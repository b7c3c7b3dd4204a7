package si.kozolec.server.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.TermClash;
import si.kozolec.artifact.TermDescription;
import si.kozolec.artifact.TermUse;
import si.kozolec.model.ModelVersion;

/**
 * Knows all published terms: what each IRI stands for in the latest versions of the models, and where models clash.
 *
 * <p>Laid out when somebody first asks after a publication; of the models only the new ones are read again.
 */
public final class PublishedTerms {

    private static final int MODELS_KEPT = 5_000;

    private final Catalogue catalogue;
    private final Cache<PublishedVersion, Told> told =
            Caffeine.newBuilder().maximumSize(MODELS_KEPT).build();
    private volatile @Nullable Layout layout;

    public PublishedTerms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What one version says. */
    private record Told(Map<String, String> terms, List<TermUse> uses) {}

    /**
     * All of it, for one snapshot.
     *
     * @param uses by IRI
     * @param iris by word
     */
    private record Layout(
            Snapshot snapshot,
            Map<String, List<TermUse>> uses,
            Map<String, Set<String>> iris,
            List<TermClash> clashes) {

        TermDescription of(String iri) {
            return new TermDescription(iri, uses.getOrDefault(iri, List.of()));
        }
    }

    /** What an IRI stands for; empty when no published model uses it. */
    public Optional<TermDescription> find(String iri) {
        return Optional.ofNullable(layout().uses().get(iri)).map(uses -> new TermDescription(iri, uses));
    }

    /** What a word stands for: one term, or several where models mean different things by it. */
    public List<TermDescription> named(String word) {
        Layout now = layout();
        return now.iris().getOrDefault(word, Set.of()).stream().map(now::of).toList();
    }

    /** All terms, in the order of their words as people sort them. */
    public List<TermDescription> all() {
        Layout now = layout();
        return now.iris().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())))
                .flatMap(word -> word.getValue().stream())
                .distinct()
                .map(now::of)
                .toList();
    }

    /** Where published models cannot share one context: words first, in the order of the alphabet. */
    public List<TermClash> clashes() {
        return layout().clashes();
    }

    // A snapshot is one object as long as it holds.
    @SuppressWarnings("ReferenceEquality")
    private Layout layout() {
        Layout known = layout;
        Snapshot snapshot = catalogue.snapshot();
        if (known != null && known.snapshot() == snapshot) {
            return known;
        }
        synchronized (this) {
            known = layout;
            if (known == null || known.snapshot() != snapshot) {
                known = lay(snapshot);
                layout = known;
            }
            return known;
        }
    }

    private Layout lay(Snapshot snapshot) {
        Map<String, List<TermUse>> uses = new HashMap<>();
        Map<String, Set<String>> iris = new HashMap<>();
        TermClash.Terms terms = new TermClash.Terms();
        for (ModelEntry entry : snapshot.models()) {
            entry.latest().ifPresent(version -> {
                Told said = Objects.requireNonNull(told.get(version, this::read));
                terms.add(version.model(), said.terms());
                said.uses().forEach(use -> {
                    uses.computeIfAbsent(use.iri(), iri -> new ArrayList<>(2)).add(use);
                    iris.computeIfAbsent(use.term(), term -> new LinkedHashSet<>(2))
                            .add(use.iri());
                });
            });
        }
        return new Layout(snapshot, uses, iris, terms.clashes());
    }

    private Told read(PublishedVersion version) {
        ModelVersion model = catalogue.describe(version);
        return new Told(model.terms(), TermUse.of(model));
    }
}
