package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Language;

/**
 * A text as the sequence of its words' stems, in which terms of the thesaurus are looked for: words that say nothing are left out,
 * and words that fall into parts count as their parts, so that {@code WasteContainer} reads like "waste container".
 */
final class Stems {

    private Stems() {}

    static List<String> of(String text, Language language) {
        Analyzers analysis = Analyzers.of(language);
        return words(text).stream().map(analysis::term).toList();
    }

    /** All words and parts of words, folded. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Words.in(text)) {
            List<String> parts = Words.parts(word);
            (parts.isEmpty() ? List.of(word) : parts).forEach(part -> words.add(Analyzers.folded(part)));
        }
        return words;
    }

    /** The words and parts of words that count. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Words.in(text)) {
            if (!Question.saysNothing(word)) {
                List<String> parts = Words.parts(word);
                words.addAll(parts.isEmpty() ? List.of(word) : parts);
            }
        }
        return words;
    }
}
