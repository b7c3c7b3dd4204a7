package si.kozolec.sample;

import java.util.ArrayList;
import java.util.List;

/** Finds out what separates the cells of a table. */
final class Delimiters {

    private static final char[] KNOWN = {';', '\t', ',', '|'};
    private static final int MOST_LINES = 50;
    private static final int MOST_CHARACTERS = 200_000;

    private Delimiters() {}

    /** The sign that cuts most lines into as many cells as the first; of several, the one that makes more cells. */
    static char of(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<String> lines = new ArrayList<>(
                start.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList());
        if (lines.isEmpty()) {
            return ',';
        }
        String first = lines.get(0).strip();
        if (first.length() == 5 && first.startsWith("sep=")) {
            return first.charAt(4);
        }
        if (lines.size() > 1 && start.length() < text.length()) {
            lines.remove(lines.size() - 1);
        }
        char best = ',';
        double bestScore = 0;
        for (char delimiter : KNOWN) {
            double score = score(lines, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(List<String> lines, char delimiter) {
        int cells = cells(lines.get(0), delimiter);
        if (cells < 2) {
            return 0;
        }
        long alike =
                lines.stream().filter(line -> cells(line, delimiter) == cells).count();
        // Commas also stand in numbers, semicolons hardly anywhere.
        return (double) alike / lines.size() + Math.min(cells, 100) * 0.001;
    }

    /** How many cells a line has; delimiters in quotes do not count. */
    static int cells(String line, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            cells += !quoted && c == delimiter ? 1 : 0;
        }
        return cells;
    }
}
