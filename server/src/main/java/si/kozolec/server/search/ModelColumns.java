package si.kozolec.server.search;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Language;
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
    private final Map<Facet, FacetColumn> facets = new EnumMap<>(Facet.class);
    private final int[] byId;
    private final int[] byUpdate;
    private final Map<Language, int[]> byTitle = new EnumMap<>(Language.class);

    ModelColumns(List<StoredModel> models) {
        rows = models.stream()
                .map(model -> new HeldModel(model.id(), model.version(), model.status()))
                .toList();
        weights = new float[models.size()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = weight(models.get(row));
        }
        for (Facet facet : Facet.values()) {
            facets.put(facet, new FacetColumn(facet, models));
        }
        byId = ranks(models, Comparator.comparing(StoredModel::id));
        byUpdate = ranks(models, Comparator.comparing(StoredModel::updated));
        for (Language language : Language.values()) {
            byTitle.put(language, ranks(models, byTitle(language)));
        }
    }

    List<HeldModel> rows() {
        return rows;
    }

    float weight(int row) {
        return weights[row];
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

    int[] byTitleIn(Language language) {
        return requireNonNull(byTitle.get(language));
    }

    private static float weight(StoredModel model) {
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

    private static Comparator<StoredModel> byTitle(Language language) {
        Collator alphabet = Collator.getInstance(language.locale());
        return Comparator.comparing(
                model -> model.title().isEmpty()
                        ? model.id().name()
                        : model.title().preferring(language),
                alphabet);
    }

    /** The place of each row in that order; equal rows share a place. */
    private static int[] ranks(List<StoredModel> models, Comparator<StoredModel> order) {
        Integer[] sorted = new Integer[models.size()];
        Arrays.setAll(sorted, row -> row);
        Arrays.sort(sorted, (left, right) -> order.compare(models.get(left), models.get(right)));
        int[] ranks = new int[sorted.length];
        for (int place = 1; place < sorted.length; place++) {
            int before = sorted[place - 1];
            int here = sorted[place];
            boolean equal = order.compare(models.get(before), models.get(here)) == 0;
            ranks[here] = equal ? ranks[before] : place;
        }
        return ranks;
    }
}
