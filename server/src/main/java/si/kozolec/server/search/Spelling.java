package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import si.kozolec.model.Language;

/**
 * The words that one state of the index and the thesaurus know, to find the one that was meant when somebody mistypes.
 *
 * <p>It compares stems, so that a mistake in an inflected word is found too; the letters of one stem and another may differ by one
 * in a short word and by two in a long one, neighbours that changed places counting as one.
 */
final class Spelling {

    private static final List<TextField> SOURCES = List.of(
            TextField.NAME,
            TextField.TITLE_SL,
            TextField.TITLE_EN,
            TextField.KEYWORD_SL,
            TextField.KEYWORD_EN,
            TextField.TAG,
            TextField.ATTRIBUTE,
            TextField.LABEL_SL,
            TextField.LABEL_EN,
            TextField.VALUE);
    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    private static final int LONGEST = 40;
    private static final int MOST = 2;
    // A word of the thesaurus is a word, however rare it is among the models.
    private static final int OF_THESAURUS = 3;

    private final Map<Language, Map<String, Integer>> known = new EnumMap<>(Language.class);
    private final Map<Language, Map<Character, List<String>>> byFirst = new EnumMap<>(Language.class);

    /**
     * What may have been meant.
     *
     * @param text a word for people
     * @param term the same as it stands in the index
     * @param edits how many letters differ
     */
    record Correction(String text, Question.Term term, int edits) {}

    private record Candidate(String stem, Language language, int edits, int frequency) {}

    Spelling(IndexReader reader) throws IOException {
        for (Language language : Language.values()) {
            known.put(language, new HashMap<>());
            byFirst.put(language, new HashMap<>());
            for (String stem : Thesaurus.ours().stems(language).keySet()) {
                add(stem, OF_THESAURUS, language);
            }
        }
        for (TextField field : SOURCES) {
            Terms terms = MultiTerms.getTerms(reader, field.name());
            Language language = field.language();
            if (terms == null || language == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                add(term.utf8ToString(), each.docFreq(), language);
            }
        }
    }

    /** What may have been meant by a word, the likeliest first; none for a word that is known, or one that nothing is like. */
    List<Correction> corrections(Question.Word word) {
        if (isKnown(word.whole()) || word.parts().stream().anyMatch(this::isKnown)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Language language : Language.values()) {
            candidates(word.whole().in(language), language, candidates);
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::frequency).reversed()))
                .limit(MOST)
                .map(Spelling::correction)
                .toList();
    }

    private boolean isKnown(Question.Term term) {
        return known(Language.SL).containsKey(term.sl()) || known(Language.EN).containsKey(term.en());
    }

    private void candidates(String stem, Language language, List<Candidate> candidates) {
        if (stem.length() < SHORTEST || stem.length() > LONGEST) {
            return;
        }
        int allowed = stem.length() < LONG ? 1 : 2;
        Map<Character, List<String>> words = Objects.requireNonNull(byFirst.get(language));
        // The first letter may be missing, or have changed places with the second.
        for (char first : stem.charAt(0) == stem.charAt(1)
                ? new char[] {stem.charAt(0)}
                : new char[] {stem.charAt(0), stem.charAt(1)}) {
            for (String word : words.getOrDefault(first, List.of())) {
                if (Math.abs(word.length() - stem.length()) <= allowed) {
                    int edits = NearestNames.corrections(stem, word);
                    if (edits <= allowed) {
                        candidates.add(new Candidate(
                                word, language, edits, known(language).getOrDefault(word, 0)));
                    }
                }
            }
        }
    }

    private static Correction correction(Candidate candidate) {
        String stem = candidate.stem;
        String text = Thesaurus.ours().stems(candidate.language).getOrDefault(stem, stem);
        Question.Term term = candidate.language == Language.SL
                ? new Question.Term(stem, Analyzers.ENGLISH.term(text))
                : new Question.Term(Analyzers.SLOVENIAN.term(text), stem);
        return new Correction(text, term, candidate.edits);
    }

    private void add(String stem, int frequency, Language language) {
        if (stem.length() > LONGEST || stem.isEmpty()) {
            return;
        }
        if (known(language).merge(stem, frequency, Integer::sum) == frequency) {
            Objects.requireNonNull(byFirst.get(language))
                    .computeIfAbsent(stem.charAt(0), first -> new ArrayList<>())
                    .add(stem);
        }
    }

    private Map<String, Integer> known(Language language) {
        return Objects.requireNonNull(known.get(language));
    }
}
