package si.kozolec.server.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values of one facet, numbered in the order of their letters, and which of them each model has. */
final class FacetColumn {

    private static final int[] NOTHING = {};

    private final List<String> values;
    private final int[][] ofRow;
    private final Map<String, Set<Integer>> folded = new HashMap<>();

    FacetColumn(Facet facet, List<ModelSummary> models) {
        TreeSet<String> all = new TreeSet<>();
        models.forEach(model -> all.addAll(facet.valuesOf(model)));
        values = List.copyOf(all);
        Map<String, Integer> exact = new HashMap<>();
        for (int number = 0; number < values.size(); number++) {
            exact.put(values.get(number), number);
            folded.computeIfAbsent(Analyzers.folded(values.get(number)), key -> new TreeSet<>())
                    .add(number);
        }
        ofRow = new int[models.size()][];
        for (int row = 0; row < ofRow.length; row++) {
            int[] numbers = facet.valuesOf(models.get(row)).stream()
                    .distinct()
                    .mapToInt(exact::get)
                    .toArray();
            ofRow[row] = numbers.length == 0 ? NOTHING : numbers;
        }
    }

    /** How many different values there are. */
    int size() {
        return values.size();
    }

    String value(int number) {
        return values.get(number);
    }

    /** The numbers of the values that a model has. */
    int[] of(int row) {
        return ofRow[row];
    }

    /** Which values are meant by these words, whatever their case and diacritics. */
    boolean[] chosen(Set<String> words) {
        boolean[] chosen = new boolean[values.size()];
        for (String word : words) {
            folded.getOrDefault(Analyzers.folded(word), Set.of()).forEach(number -> chosen[number] = true);
        }
        return chosen;
    }
}
