package si.kozolec.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * Keeps the best hits and counts the facets, in one pass.
 *
 * <p>A hit that passes all filters is a result, and counts in every facet. A hit that only one facet's filter refuses is no result,
 * but counts in that facet: so each facet shows what one would get by choosing another of its values.
 */
final class HitCollector extends SimpleCollector {

    private static final Facet[] FACETS = Facet.values();
    private static final int NONE = -1;

    private final Snapshot snapshot;
    private final ModelColumns models;
    private final SearchOrder order;
    private final int[] titles;
    private final int wanted;
    private final PriorityQueue<Hit> best =
            new PriorityQueue<>(Comparator.comparingLong(Hit::key).reversed());
    private final FacetCounter[] sides;

    private int docBase;
    private @Nullable Scorable scorer;
    private int total;
    private int seen;

    HitCollector(Snapshot snapshot, SearchRequest request) {
        this.snapshot = snapshot;
        this.models = snapshot.models();
        this.order = request.order();
        boolean byTitle = order == SearchOrder.TITLE || order == SearchOrder.TITLE_DOWN;
        Language language = request.language() == null ? Language.SL : request.language();
        this.titles = byTitle ? models.byTitleIn(language) : models.byId();
        this.wanted = request.page() * request.size();
        this.sides = Arrays.stream(FACETS)
                .map(facet ->
                        new FacetCounter(models.facet(facet), request.filters().getOrDefault(facet, Set.of())))
                .toArray(FacetCounter[]::new);
    }

    /**
     * A model that fits.
     *
     * @param row its row
     * @param score how well it fits
     * @param key where it belongs in the order; smaller comes first
     */
    record Hit(int row, float score, long key) {}

    /** How many hits there were before the facets filtered. */
    int seen() {
        return seen;
    }

    int total() {
        return total;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        docBase = context.docBase;
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public void collect(int document) throws IOException {
        int row = snapshot.place(docBase + document);
        hit(row, scorer == null ? 0 : scorer.score() * models.weight(row));
    }

    /** Takes a model in as one that fits the question. */
    void hit(int row, float score) {
        seen++;
        int refusing = NONE;
        for (int side = 0; side < sides.length; side++) {
            if (!sides[side].accepts(row)) {
                if (refusing != NONE) {
                    return;
                }
                refusing = side;
            }
        }
        if (refusing != NONE) {
            sides[refusing].count(row);
            return;
        }
        for (FacetCounter side : sides) {
            side.count(row);
        }
        total++;
        keep(row, score);
    }

    /** The hits of the page that was asked for, in order. */
    List<Hit> page(int page, int size) {
        return best.stream()
                .sorted(Comparator.comparingLong(Hit::key))
                .skip((long) (page - 1) * size)
                .limit(size)
                .toList();
    }

    Map<Facet, List<SearchPage.FacetCount>> facets() {
        Map<Facet, List<SearchPage.FacetCount>> facets = new EnumMap<>(Facet.class);
        for (int side = 0; side < sides.length; side++) {
            facets.put(FACETS[side], sides[side].result());
        }
        return facets;
    }

    private void keep(int row, float score) {
        long key = key(row, score);
        Hit last = best.peek();
        if (best.size() < wanted || last == null) {
            best.add(new Hit(row, score, key));
        } else if (key < last.key) {
            best.poll();
            best.add(new Hit(row, score, key));
        }
    }

    /** What decides stands in the upper half; the identity, in which no two are equal, in the lower one. */
    private long key(int row, float score) {
        int first = switch (order) {
            case RELEVANCE -> NumericUtils.floatToSortableInt(-score);
            case ID -> 0;
            case ID_DOWN -> -models.byId()[row];
            case TITLE -> titles[row];
            case TITLE_DOWN -> -titles[row];
            case UPDATED -> models.byUpdate()[row];
            case UPDATED_DOWN -> -models.byUpdate()[row];
        };
        return ((long) first << Integer.SIZE) | models.byId()[row];
    }
}
