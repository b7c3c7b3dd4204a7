package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * A question taken apart: its words, as they stand in the index in each language.
 *
 * @param whole the whole question, folded, for those who type an identity
 * @param words the words to find, without those that say nothing
 * @param senses the concepts that its words name
 */
record Question(String whole, List<Word> words, List<Sense> senses) {

    // A part costs as many look-ups as a word; a question made of many parts must not become a thousand of them.
    private static final int MOST_PARTS = 32;

    private static final Set<String> SAY_NOTHING = Set.copyOf(List.of((
            // Slovenian
            "a ali bi bo do ga in iz je jih k kaj kako kateri katera kdaj kdo kje ki koliko med na ne ni o ob od po pri "
                    + "s se si so ta ter to v za z "
                    // English
                    + "an and are as at by do does for from how in is it my of on or our that the this to what when "
                    + "where which who with")
            .split(" ")));

    static Question of(String text) {
        List<String> all = Words.in(text).stream().limit(Words.MOST).toList();
        String typing = all.isEmpty() ? "" : Analyzers.folded(all.get(all.size() - 1));
        List<String> telling = all.stream().filter(word -> !saysNothing(word)).toList();
        List<Word> words = new ArrayList<>();
        int affordable = MOST_PARTS;
        for (String word : new LinkedHashSet<>(telling.isEmpty() ? all : telling)) {
            List<String> parts = Words.parts(word);
            parts = parts.size() <= affordable ? parts : List.of();
            affordable -= parts.size();
            String folded = Analyzers.folded(word);
            words.add(new Word(
                    folded,
                    Term.of(word),
                    parts.stream().map(Term::of).toList(),
                    folded.equals(typing) ? beginning(folded) : "",
                    List.of()));
        }
        // Who asks for nothing, as the first page does, need not wait for the thesaurus.
        List<Sense> senses = words.isEmpty() ? List.of() : Sense.of(words, Thesaurus.ours());
        return new Question(Analyzers.folded(text.strip()), words, senses);
    }

    /** Whether a word is in so many texts that it tells nothing about any. */
    static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(Analyzers.folded(word));
    }

    /** The same question with corrections for words that nobody knows. */
    Question corrected(Spelling spelling) {
        List<Word> corrected = words.stream()
                .map(word -> {
                    List<Spelling.Correction> corrections = spelling.corrections(word);
                    return corrections.isEmpty() ? word : word.corrected(corrections);
                })
                .toList();
        return corrected.equals(words) ? this : new Question(whole, corrected, Sense.of(corrected, Thesaurus.ours()));
    }

    /** The words without anything between them, for those who type the name of an attribute as two words. */
    String joined() {
        return words.stream().map(Word::written).collect(Collectors.joining());
    }

    /** What was asked, with the words that may have been meant; null when every word is known. */
    @Nullable String didYouMean() {
        if (words.stream().allMatch(word -> word.corrected.isEmpty())) {
            return null;
        }
        return words.stream()
                .map(word -> word.corrected.isEmpty()
                        ? word.written
                        : word.corrected.get(0).text())
                .collect(Collectors.joining(" "));
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
     * @param written the word as it was written, folded
     * @param whole the word itself
     * @param parts its parts, when it has several
     * @param beginning the word as the beginning of longer ones, when it is the last; empty otherwise
     * @param corrected what may have been meant, when nobody knows the word
     */
    record Word(String written, Term whole, List<Term> parts, String beginning, List<Spelling.Correction> corrected) {

        Word corrected(List<Spelling.Correction> corrections) {
            return new Word(written, whole, parts, beginning, corrections);
        }

        /** The word as the thesaurus reads it: its parts, when it has several. */
        List<String> stems(Language language) {
            if (!corrected.isEmpty()) {
                return List.of(corrected.get(0).term().in(language));
            }
            return parts.isEmpty()
                    ? List.of(whole.in(language))
                    : parts.stream().map(part -> part.in(language)).toList();
        }
    }

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
