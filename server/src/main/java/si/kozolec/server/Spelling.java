package si.kozolec.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which word somebody meant who has misspelt it. */
final class Spelling {

    private Spelling() {}

    /** The known word that takes the fewest changes; empty when even that is far away. */
    static Optional<String> nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3));
    }

    /** How many letters have to be changed, added or taken away (Levenshtein). */
    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
