package si.kozolec.server.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found.
 *
 * @param total how many models were found on all pages
 * @param page which page this is, from 1
 * @param size how many models a page has at most
 * @param items the models of this page
 * @param facets for each facet its values, most frequent first; each counted as if the facet itself did not filter
 * @param relaxed whether no model has all words of the question, and these have most of them
 * @param didYouMean the question with words that were probably meant, and were looked for too; null when every word is known
 */
public record SearchPage(
        int total,
        int page,
        int size,
        List<FoundModel> items,
        Map<Facet, List<FacetCount>> facets,
        boolean relaxed,
        @Nullable String didYouMean) {

    public SearchPage {
        items = List.copyOf(items);
        facets = facets.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facets));
    }

    /** Whether there is a page after this one that may be asked for. */
    public boolean hasNext() {
        return (long) page * size < total && (page + 1L) * size <= Parameters.DEEPEST;
    }

    /**
     * How many models have a value.
     *
     * @param value the value, as the parameter of the facet wants it
     * @param count how many models one would see with it
     * @param selected whether the search was narrowed to it
     */
    public record FacetCount(String value, int count, boolean selected) {}
}
