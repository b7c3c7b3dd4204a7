package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Recognises that an attribute which went and one which came are the same under another name. */
final class Renames {

    private static final double ENOUGH = 0.6;
    private static final int MOST_PAIRS = 10_000;
    private static final int LONGEST_NAME = 200;

    private Renames() {}

    /** An attribute with its old and its new name. */
    record Pair(String before, String after) {}

    private record Candidate(Pair pair, double likeness) {}

    /** The pairs among them, the likeliest first, each name at most once. */
    static List<Pair> among(
            Set<String> removed, Set<String> added, Facts old, Facts now, BiPredicate<String, String> sameMeaning) {
        List<Candidate> candidates = new ArrayList<>();
        if ((long) removed.size() * added.size() > MOST_PAIRS) {
            return List.of();
        }
        for (String before : removed) {
            for (String after : added) {
                double likeness = sameMeaning.test(before, after)
                        ? 2
                        : Math.max(
                                names(before, after),
                                words(description(old.member(before)), description(now.member(after))));
                if (likeness >= ENOUGH && isSameDefinition(old.member(before), now.member(after))) {
                    candidates.add(new Candidate(new Pair(before, after), likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> candidate.pair().before())
                .thenComparing(candidate -> candidate.pair().after()));
        List<Pair> pairs = new ArrayList<>();
        Set<String> usedBefore = new HashSet<>();
        Set<String> usedAfter = new HashSet<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!usedBefore.contains(pair.before()) && !usedAfter.contains(pair.after())) {
                usedBefore.add(pair.before());
                usedAfter.add(pair.after());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static boolean isSameDefinition(List<Rule> old, List<Rule> now) {
        boolean same = old.size() == now.size();
        for (int index = 0; same && index < old.size(); index++) {
            same = Sameness.of(old.get(index), now.get(index));
        }
        return same;
    }

    private static String description(List<Rule> rules) {
        return String.join(" ", ScalarChanges.all(new Facts(rules), "description"));
    }

    /** How like two names are, from 0 to 1; one that holds the other whole is rather like it. */
    static double names(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String right = other.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        int longest = Math.max(left.length(), right.length());
        if (longest == 0 || longest > LONGEST_NAME) {
            return 0;
        }
        boolean within = Math.min(left.length(), right.length()) >= 4 && (left.contains(right) || right.contains(left));
        double likeness = 1 - (double) edits(left, right) / longest;
        return within ? Math.max(likeness, 0.7) : likeness;
    }

    /** How many words two descriptions share, from 0 to 1. */
    private static double words(String one, String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        left.retainAll(right);
        return all.size() < 4 ? 0 : (double) left.size() / all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int above = row[column];
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(replaced, Math.min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
