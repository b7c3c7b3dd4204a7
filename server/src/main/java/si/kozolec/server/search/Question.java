package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import si.kozolec.model.Language;

/**
 * A question taken apart: its words, as they stand in the index in each language.
 *
 * @param whole the whole question, folded, for those who type an identity
 * @param words the words to find, without those that say nothing
 */
record Question(String whole, List<Word> words) {

    // A part costs as many look-ups as a word; a question made of many parts must not become a thousand of them.
    private static final int MOST_PARTS = 32;

    private static final Set<String> SAY_NOTHING = Set.copyOf(List.of((
            // Slovenian
            "a ali do ga in iz je k kaj kako ki na ne o ob od po pri s se so ter v za z "
                    // English
                    + "an and are as at by for from how is of on or the to what with")
            .split(" ")));

    static Question of(String text) {
        List<String> all = Words.in(text).stream().limit(Words.MOST).toList();
        String typing = all.isEmpty() ? "" : Analyzers.folded(all.get(all.size() - 1));
        List<String> telling = all.stream()
                .filter(word -> !SAY_NOTHING.contains(Analyzers.folded(word)))
                .toList();
        List<Word> words = new ArrayList<>();
        int affordable = MOST_PARTS;
        for (String word : new LinkedHashSet<>(telling.isEmpty() ? all : telling)) {
            List<String> parts = Words.parts(word);
            parts = parts.size() <= affordable ? parts : List.of();
            affordable -= parts.size();
            String folded = Analyzers.folded(word);
            words.add(new Word(
                    Term.of(word),
                    parts.stream().map(Term::of).toList(),
                    folded.equals(typing) ? beginning(folded) : ""));
        }
        return new Question(Analyzers.folded(text.strip()), words);
    }

    boolean isBlank() {
        return whole.isEmpty();
    }

    /** Every word and part in that language, as it stands in the index. */
    Set<String> terms(Language language) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.whole), word.parts.stream()))
                .map(term -> term.in(language))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What somebody may still be typing; empty when it is too short to say anything. */
    String beginning() {
        return words.stream()
                .map(Word::beginning)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String beginning(String folded) {
        return folded.length() < Analyzers.SHORTEST_BEGINNING || folded.length() > Analyzers.LONGEST_BEGINNING
                ? ""
                : folded;
    }

    /**
     * One word of the question.
     *
     * @param whole the word itself
     * @param parts its parts, when it has several
     * @param beginning the word as the beginning of longer ones, when it is the last; empty otherwise
     */
    record Word(Term whole, List<Term> parts, String beginning) {}

    /** A word or part, as it stands in the index in each language. */
    record Term(String sl, String en) {

        static Term of(String word) {
            return new Term(Analyzers.SLOVENIAN.term(word), Analyzers.ENGLISH.term(word));
        }

        String in(Language language) {
            return language == Language.SL ? sl : en;
        }
    }
}
