package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stems and words of one language by their first letters, to find those that are nearly like another. */
final class KnownSpellings {

    private final Map<Character, List<String>> stems = new HashMap<>();
    private final Map<Character, List<WrittenWord>> words = new HashMap<>();
    private final Map<String, List<WrittenWord>> byStem = new HashMap<>();
    private final Set<WrittenWord> all = new HashSet<>();

    KnownSpellings(List<WrittenWord> words) {
        words.forEach(this::add);
    }

    /** Takes something that is nearly like what was looked for, and how many letters differ. */
    interface Taker<T> {
        void take(T like, int edits);
    }

    /** Adds a stem, which must be a new one. */
    void add(String stem) {
        stems.computeIfAbsent(stem.charAt(0), first -> new ArrayList<>()).add(stem);
    }

    /** Adds each word of a text, as it stands within a sentence. */
    void add(String text, Analyzers analysis) {
        Stems.words(text).forEach(word -> add(WrittenWord.of(word.toLowerCase(Locale.ROOT), analysis)));
    }

    private void add(WrittenWord word) {
        if (!word.folded().isEmpty() && !word.stem().isEmpty() && all.add(word)) {
            words.computeIfAbsent(word.folded().charAt(0), first -> new ArrayList<>())
                    .add(word);
            byStem.computeIfAbsent(word.stem(), stem -> new ArrayList<>()).add(word);
        }
    }

    /** The stems in which at most so many letters differ. */
    void stemsLike(String stem, int allowed, Taker<String> taker) {
        like(stem, allowed, stems, Function.identity(), taker);
    }

    /** The words in which at most so many letters differ. */
    void wordsLike(String folded, int allowed, Taker<WrittenWord> taker) {
        like(folded, allowed, words, WrittenWord::folded, taker);
    }

    /** Of the words with that stem the one that is most like what was typed; null when it is only known as a stem. */
    @Nullable WrittenWord nearest(String stem, String typed) {
        return byStem.getOrDefault(stem, List.of()).stream()
                .min(Comparator.comparingInt((WrittenWord word) -> NearestNames.corrections(typed, word.folded()))
                        .thenComparing(WrittenWord::text))
                .orElse(null);
    }

    private static <T> void like(
            String letters,
            int allowed,
            Map<Character, List<T>> byFirst,
            Function<T, String> lettersOf,
            Taker<T> taker) {
        // The first letter may be missing, or have changed places with the second.
        char first = letters.charAt(0);
        char second = letters.charAt(1);
        for (char begin : first == second ? new char[] {first} : new char[] {first, second}) {
            for (T each : byFirst.getOrDefault(begin, List.of())) {
                String known = lettersOf.apply(each);
                if (Math.abs(known.length() - letters.length()) <= allowed) {
                    int edits = NearestNames.corrections(letters, known);
                    if (edits <= allowed) {
                        taker.take(each, edits);
                    }
                }
            }
        }
    }
}
