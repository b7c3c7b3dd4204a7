package si.kozolec.identification;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import si.kozolec.sample.Folding;

/**
 * A name made ready to be compared with others.
 *
 * @param key the name without case, separators and diacritics
 * @param words its words, likewise
 */
record Name(String key, List<String> words) {

    private static final int LONGEST = 120;

    /** What headings add in brackets: a unit, mostly. */
    private static final Pattern NOTE = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");

    /** Words that many names have and that say little. */
    private static final Set<String> GENERIC = Set.of(
            "number",
            "count",
            "total",
            "of",
            "the",
            "is",
            "has",
            "ref",
            "value",
            "in",
            "at",
            "a",
            "an",
            "and",
            "for",
            "stevilo",
            "st",
            "vrednost",
            "podatek",
            "na",
            "v",
            "za",
            "od",
            "do",
            "je",
            "cas",
            "datum",
            "date",
            "time",
            "type",
            "vrsta");

    static Name of(String written) {
        String whole = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        String bare = NOTE.matcher(whole).replaceFirst("");
        String name = bare.isBlank() ? whole : bare;
        return new Name(Folding.key(name), Folding.words(name));
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    /** The beginnings of its telling words, by which words of the same stem are found. */
    Set<String> stems() {
        return words.stream()
                .filter(word -> !GENERIC.contains(word) && word.length() > 2)
                .map(Name::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    /** How near the other name is by its letters, from 0 to 1; 0 unless only a letter or two differ. */
    double typo(Name other) {
        int longer = Math.max(key.length(), other.key.length());
        int allowed = longer < 5 ? 0 : longer < 9 ? 1 : 2;
        if (allowed == 0 || Math.abs(key.length() - other.key.length()) > allowed) {
            return 0;
        }
        int edits = Edits.between(key, other.key, allowed + 1);
        return edits > allowed ? 0 : 1 - 0.12 * edits;
    }

    /** How many of their words are the same, from 0 to 1: inflected words count nearly whole, words that say little less. */
    double sharedWords(Name other) {
        double shared = 0;
        double all = 0;
        boolean telling = false;
        for (String word : words) {
            double weight = weight(word);
            double best = 0;
            for (String theirs : other.words) {
                best = Math.max(best, alike(word, theirs));
            }
            all += weight;
            shared += weight * best;
            telling |= best > 0 && weight == 1;
        }
        for (String word : other.words) {
            double weight = weight(word);
            double best = 0;
            for (String ours : words) {
                best = Math.max(best, alike(word, ours));
            }
            all += weight;
            shared += weight * best;
        }
        return all == 0 || !telling ? 0 : shared / all;
    }

    private static double weight(String word) {
        return GENERIC.contains(word) ? 0.3 : 1;
    }

    private static double alike(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        int shorter = Math.min(left.length(), right.length());
        int longer = Math.max(left.length(), right.length());
        int common = 0;
        while (common < shorter && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        return common >= 3 && common >= shorter - 2 && common * 3 >= longer * 2 ? 0.9 : 0;
    }
}
