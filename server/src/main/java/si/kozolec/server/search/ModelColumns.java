package si.kozolec.server.search;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;

/**
 * What a search needs of every model while it runs through the hits, in memory: facet values as small numbers, ranks to sort by,
 * and how much a model counts.
 *
 * <p>Made once for each state of the index. A model is a row; rows are in the order of the models given.
 */
final class ModelColumns {

    private static final float NATIONAL = 1.15f;

    private final List<HeldModel> rows;
    private final float[] weights;
    private final int[] builtUpon;
    private final int[] adopters;
    private final Map<Facet, FacetColumn> facets = new EnumMap<>(Facet.class);
    private final int[] byId;
    private final int[] byUpdate;
    private final List<LocalizedText> titles;
    private final Map<String, List<ModelId>> ofType;
    private final Map<Language, int[]> byTitle = new ConcurrentHashMap<>();

    ModelColumns(List<ModelSummary> models, int[] builtUpon, int[] adopters) {
        this.builtUpon = builtUpon;
        this.adopters = adopters;
        rows = models.stream()
                .map(model -> new HeldModel(model.id(), model.version(), model.status()))
                .toList();
        weights = new float[models.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = weight(models.get(row)) * Reuse.factor(builtUpon[row], adopters[row]);
        }
        for (Facet facet : Facet.values()) {
            facets.put(facet, new FacetColumn(facet, models));
        }
        byId = ranks(models, ModelSummary::id);
        byUpdate = ranks(models, ModelSummary::updated);
        titles = models.stream().map(ModelSummary::title).toList();
        ofType = models.stream()
                .sorted(Comparator.comparing(ModelSummary::id))
                .collect(Collectors.groupingBy(
                        ModelSummary::entityType, Collectors.mapping(ModelSummary::id, Collectors.toList())));
    }

    List<HeldModel> rows() {
        return rows;
    }

    float weight(int row) {
        return weights[row];
    }

    /** What the weight of a row is made of, for people. */
    List<Explanation.Factor> factors(int row) {
        List<Explanation.Factor> factors = new ArrayList<>();
        HeldModel model = rows.get(row);
        if (model.id().isNational()) {
            factors.add(new Explanation.Factor(
                    "national", NATIONAL, new LocalizedText("nacionalni model", "a national model")));
        }
        if (weight(model.status()) != 1f) {
            String status = model.status().code();
            factors.add(new Explanation.Factor(
                    "status", weight(model.status()), new LocalizedText("stanje: " + status, "status: " + status)));
        }
        if (builtUpon[row] + adopters[row] > 0) {
            factors.add(new Explanation.Factor(
                    "reuse",
                    Reuse.factor(builtUpon[row], adopters[row]),
                    new LocalizedText(
                            "modeli, ki ga uporabljajo: " + builtUpon[row] + ", uporabniki: " + adopters[row],
                            "models that build on it: " + builtUpon[row] + ", adopters: " + adopters[row])));
        }
        return factors;
    }

    /** The models whose entities have that type, in order. */
    List<ModelId> ofType(String entityType) {
        return ofType.getOrDefault(entityType, List.of());
    }

    /** The titles of these models, as far as they have one. */
    Map<ModelId, LocalizedText> titlesOf(Collection<ModelId> models) {
        Map<ModelId, LocalizedText> found = new HashMap<>();
        for (int row = 0; row < titles.size() && !models.isEmpty(); row++) {
            if (!titles.get(row).isEmpty() && models.contains(rows.get(row).id())) {
                found.put(rows.get(row).id(), titles.get(row));
            }
        }
        return found;
    }

    FacetColumn facet(Facet facet) {
        return requireNonNull(facets.get(facet));
    }

    /** The place of each row when they are sorted by identity; no two are equal. */
    int[] byId() {
        return byId;
    }

    int[] byUpdate() {
        return byUpdate;
    }

    /** The place of each row when they are sorted by title, as the alphabet of that language has it. */
    int[] byTitleIn(Language language) {
        // Few lists are sorted by title, and the rules of an alphabet take long to set up: so only when somebody asks.
        return byTitle.computeIfAbsent(language, asked -> {
            Collator alphabet = Collator.getInstance(asked.locale());
            List<String> names = IntStream.range(0, titles.size())
                    .mapToObj(row -> titles.get(row).isEmpty()
                            ? rows.get(row).id().name()
                            : titles.get(row).preferring(asked))
                    .toList();
            return ranks(names, alphabet::getCollationKey);
        });
    }

    private static float weight(ModelSummary model) {
        return (model.id().isNational() ? NATIONAL : 1f) * weight(model.status());
    }

    private static float weight(Status status) {
        return switch (status) {
            case PUBLISHED -> 1f;
            case DRAFT, DEPRECATED -> 0.8f;
            case QUARANTINED -> 0.7f;
            case WITHDRAWN -> 0.5f;
        };
    }

    /** The place of each row when they are sorted by that key; equal rows share a place. */
    private static <T, K extends Comparable<? super K>> int[] ranks(List<T> rows, Function<T, K> key) {
        List<K> keys = rows.stream().map(key).toList();
        Integer[] sorted = new Integer[keys.size()];
        Arrays.setAll(sorted, row -> row);
        Arrays.sort(sorted, Comparator.comparing(keys::get));
        int[] ranks = new int[sorted.length];
        for (int place = 1; place < sorted.length; place++) {
            int before = sorted[place - 1];
            int here = sorted[place];
            ranks[here] = keys.get(before).compareTo(keys.get(here)) == 0 ? ranks[before] : place;
        }
        return ranks;
    }
}
