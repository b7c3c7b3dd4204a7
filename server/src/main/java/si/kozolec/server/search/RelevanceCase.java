package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import si.kozolec.model.ModelId;

/**
 * A question of which somebody has said what answers it, to measure how good a search is.
 *
 * @param language the language of the question, {@code sl} or {@code en}
 * @param kind what makes it special, {@code typo}
 * @param question what people type
 * @param relevant the models that answer it, any of them, as {@code Parking/OffStreetParking}
 */
public record RelevanceCase(String language, String kind, String question, Set<String> relevant) {

    private static final int COLUMNS = 4;
    private static final String NATIONAL = "-SI/";

    public RelevanceCase {
        relevant = Set.copyOf(relevant);
    }

    /**
     * Reads a file of them: four columns with a tab between them, {@code language kind question models}, the models with commas
     * between them; lines that begin with {@code #} are notes.
     *
     * @throws IllegalArgumentException if a line is none of this; the message says which
     */
    public static List<RelevanceCase> read(List<String> lines) {
        List<RelevanceCase> cases = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            List<String> columns = Arrays.asList(line.split("\t", -1));
            if (columns.size() != COLUMNS
                    || columns.get(2).isBlank()
                    || columns.get(3).isBlank()) {
                throw new IllegalArgumentException("line " + (number + 1)
                        + ": four columns with tabs between them are needed: language, kind, question, models");
            }
            cases.add(new RelevanceCase(columns.get(0), columns.get(1), columns.get(2), models(columns.get(3))));
        }
        return cases;
    }

    /** The place of the first model that answers, from 1; 0 when none of them does. A national model counts as its namesake. */
    public int rank(List<ModelId> answered) {
        for (int place = 0; place < answered.size(); place++) {
            String model = answered.get(place).toString();
            if (relevant.contains(model) || relevant.contains(model.replace(NATIONAL, "/"))) {
                return place + 1;
            }
        }
        return 0;
    }

    private static Set<String> models(String column) {
        Set<String> models = new LinkedHashSet<>();
        for (String model : column.split(",", -1)) {
            models.add(model.strip());
        }
        return models;
    }
}
