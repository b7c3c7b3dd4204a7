package si.kozolec.server.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One facet while a search runs: lets models pass or not, and counts their values. */
final class FacetCounter {

    private static final int MOST_VALUES = 200;

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
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0 || chosen[number])
                .mapToObj(number -> new SearchPage.FacetCount(column.value(number), counts[number], chosen[number]))
                .sorted(Comparator.comparingInt(SearchPage.FacetCount::count).reversed())
                .limit(MOST_VALUES)
                .toList();
    }
}
