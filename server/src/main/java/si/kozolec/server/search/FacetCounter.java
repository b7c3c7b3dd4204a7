package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One facet while a search runs: lets models pass or not, and counts their values. */
final class FacetCounter {

    private static final int MOST_VALUES = 200;
    private static final Comparator<SearchPage.FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(SearchPage.FacetCount::count).reversed();

    private final FacetColumn column;
    private final boolean filters;
    private final boolean[] chosen;
    private final int[] counts;

    FacetCounter(FacetColumn column, Set<String> filter) {
        this.column = column;
        this.filters = !filter.isEmpty();
        this.chosen = column.chosen(filter);
        this.counts = new int[column.size()];
    }

    /** Whether the model has one of the values that were asked for, or none was. */
    boolean accepts(int row) {
        if (!filters) {
            return true;
        }
        for (int number : column.of(row)) {
            if (chosen[number]) {
                return true;
            }
        }
        return false;
    }

    void count(int row) {
        for (int number : column.of(row)) {
            counts[number]++;
        }
    }

    /** The values that were seen or asked for, most frequent first, equally frequent ones by their letters. */
    List<SearchPage.FacetCount> result() {
        List<SearchPage.FacetCount> seen = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0 || chosen[number]) {
                seen.add(new SearchPage.FacetCount(column.value(number), counts[number], chosen[number]));
            }
        }
        seen.sort(MOST_FREQUENT_FIRST);
        return seen.size() <= MOST_VALUES ? seen : seen.subList(0, MOST_VALUES);
    }
}
