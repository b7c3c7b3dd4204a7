package si.kozolec.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who misspelt it. */
final class NearestNames {

    private static final int LONGEST = 100;

    private NearestNames() {}

    private record Near(String name, int distance) {}

    /** The nearest of the known names; empty when none is near. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return nearest(written, known, 1).stream().findFirst();
    }

    /** The nearest of the known names, the nearest first, at most so many. */
    static List<String> nearest(String written, Collection<String> known, int most) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String bare = bare(written);
        List<Near> near = new ArrayList<>();
        for (String name : known) {
            if (name.length() <= LONGEST) {
                String bareName = bare(name);
                int allowed = allowed(written, name);
                // Each letter more or less is an edit.
                boolean tooFar = Math.abs(bare.length() - bareName.length()) >= allowed;
                int distance = tooFar ? Integer.MAX_VALUE : distance(written, bare, name, bareName);
                if (distance <= allowed) {
                    near.add(new Near(name, distance));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
        return near.stream().limit(most).map(Near::name).toList();
    }

    /** Letters wrong, missing, too many or swapped; a different case or separator hardly counts. */
    static int distance(String left, String right) {
        return distance(left, bare(left), right, bare(right));
    }

    private static int distance(String left, String bareLeft, String right, String bareRight) {
        if (bareLeft.equals(bareRight)) {
            return left.equals(right) ? 0 : 1;
        }
        return 1 + edits(bareLeft, bareRight);
    }

    private static int allowed(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        return shorter <= 2 ? 1 : shorter <= 5 ? 2 : 2 + shorter / 6;
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c != '_' && c != '.' && c != '-' && !Character.isWhitespace(c)) {
                bare.append(c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static int edits(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[right.length()];
    }
}
