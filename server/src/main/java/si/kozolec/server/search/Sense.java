package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Language;

/**
 * A concept that words of a question name.
 *
 * @param concept its number in the thesaurus
 * @param from the first word that names it
 * @param to the word after the last one
 * @param weight how much it says about what was meant, up to 1
 */
record Sense(int concept, int from, int to, float weight) {

    // Within "polnilnica za električna vozila" the electric vehicle is there, but not meant.
    private static final float WITHIN_LONGER_TERM = 0.35f;
    private static final float BEGINNING_ONLY = 0.6f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_OF_A_BEGINNING = 6;
    private static final int LONGEST_TERM = 4;

    /** Every concept that these words name, in either language. */
    static List<Sense> of(List<Question.Word> words, Thesaurus thesaurus) {
        Map<Sense, Sense> senses = new HashMap<>();
        for (Language language : Language.values()) {
            Spelled spelled = Spelled.of(words, language);
            for (Thesaurus.Found found : thesaurus.in(spelled.stems, language)) {
                add(senses, spelled.sense(found));
            }
        }
        if (!words.isEmpty() && senses.values().stream().noneMatch(sense -> sense.to == words.size())) {
            addBeginnings(senses, words, thesaurus);
        }
        return senses.values().stream()
                .map(sense -> senses.values().stream().anyMatch(sense::isWithin)
                        ? sense.weighing(sense.weight * WITHIN_LONGER_TERM)
                        : sense)
                .toList();
    }

    boolean covers(int word) {
        return from <= word && word < to;
    }

    int length() {
        return to - from;
    }

    private boolean isWithin(Sense other) {
        return other.from <= from && to <= other.to && other.length() > length() && other.weight >= weight;
    }

    private Sense weighing(float newWeight) {
        return new Sense(concept, from, to, newWeight);
    }

    private static void add(Map<Sense, Sense> senses, Sense sense) {
        senses.merge(sense.weighing(0), sense, (one, other) -> one.weight >= other.weight ? one : other);
    }

    /** What the last word may become when it is typed to its end. */
    private static void addBeginnings(Map<Sense, Sense> senses, List<Question.Word> words, Thesaurus thesaurus) {
        String beginning = words.get(words.size() - 1).beginning();
        if (beginning.length() < SHORTEST_BEGINNING) {
            return;
        }
        for (Language language : Language.values()) {
            StringBuilder start = new StringBuilder(beginning);
            for (int from = words.size() - 1; from >= Math.max(0, words.size() - LONGEST_TERM); from--) {
                if (from < words.size() - 1) {
                    start.insert(0, words.get(from).whole().in(language) + " ");
                }
                for (int concept : thesaurus.beginningWith(start.toString(), language, MOST_OF_A_BEGINNING)) {
                    add(senses, new Sense(concept, from, words.size(), BEGINNING_ONLY));
                }
            }
        }
    }

    /** The stems of all words in one language, and which word each belongs to. */
    private record Spelled(List<String> stems, List<Integer> wordOf) {

        static Spelled of(List<Question.Word> words, Language language) {
            Spelled spelled = new Spelled(new ArrayList<>(), new ArrayList<>());
            for (int word = 0; word < words.size(); word++) {
                for (String stem : words.get(word).stems(language)) {
                    spelled.stems.add(stem);
                    spelled.wordOf.add(word);
                }
            }
            return spelled;
        }

        /** A term that is only a part of a word, the "frequency" in "boostFrequency", says less. */
        Sense sense(Thesaurus.Found found) {
            int from = wordOf.get(found.from());
            int to = wordOf.get(found.to() - 1) + 1;
            long all = wordOf.stream().filter(word -> from <= word && word < to).count();
            float share = (float) (found.to() - found.from()) / all;
            return new Sense(found.concept(), from, to, share * share);
        }
    }
}
