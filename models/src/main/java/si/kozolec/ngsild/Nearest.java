package si.kozolec.ngsild;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The word nearest to that one; empty when none is near enough to be meant. */
    static Optional<String> among(Collection<String> words, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, Math.min(3, wanted.length() / 3)) + 1;
        String found = null;
        for (String word : words) {
            int distance = distance(wanted, word.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                found = word;
            }
        }
        return Optional.ofNullable(found);
    }

    /** How many letters to add, drop, change or swap with their neighbour; at least {@code enough} when it is that many. */
    private static int distance(String left, String right, int enough) {
        if (Math.abs(left.length() - right.length()) >= enough) {
            return enough;
        }
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                steps[row][column] = row == 0 || column == 0 ? row + column : step(left, right, steps, row, column);
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int step(String left, String right, int[][] steps, int row, int column) {
        boolean same = left.charAt(row - 1) == right.charAt(column - 1);
        int least = Math.min(
                steps[row - 1][column - 1] + (same ? 0 : 1),
                1 + Math.min(steps[row - 1][column], steps[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, steps[row - 2][column - 2] + 1) : least;
    }
}
