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
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * The words that one state of the index and the thesaurus know, to find the one that was meant when somebody mistypes.
 *
 * <p>It compares stems, so that a mistake in an inflected word is found too, and words as they are written, because a mistake in an
 * ending makes another stem: {@code kakovsot} has none that is like that of {@code kakovost}. The letters of one and another may
 * differ by one in a short word and by two in a long one, neighbours that changed places counting as one.
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

    // A whole word that is like what was typed says more than a stem that is: it has more letters that agree.
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparingInt(Candidate::edits)
            .thenComparing(candidate -> candidate.written == null)
            .thenComparing(Comparator.comparingInt(Candidate::frequency).reversed())
            .thenComparing(Candidate::stem)
            .thenComparing(Candidate::language);

    private final Map<Language, Map<String, Integer>> known = new EnumMap<>(Language.class);
    private final Map<Language, KnownSpellings> spellings = new EnumMap<>(Language.class);

    /**
     * What may have been meant.
     *
     * @param text a word for people
     * @param term the same as it stands in the index
     * @param edits how many letters differ
     */
    record Correction(String text, Question.Term term, int edits) {}

    private record Candidate(
            String stem,
            Language language,
            int edits,
            int frequency,
            @Nullable WrittenWord written) {}

    Spelling(Snapshot snapshot) throws IOException {
        for (Language language : Language.values()) {
            known.put(language, new HashMap<>());
            spellings.put(language, new KnownSpellings(Thesaurus.ours().words(language)));
            for (String stem : Thesaurus.ours().stems(language).keySet()) {
                add(stem, OF_THESAURUS, language);
            }
        }
        addTitles(snapshot);
        IndexReader reader = snapshot.getIndexReader();
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
            candidates(word, language, candidates);
        }
        Map<String, Candidate> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            best.merge(
                    candidate.language + candidate.stem,
                    candidate,
                    (one, other) -> LIKELIEST.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream()
                .sorted(LIKELIEST)
                .limit(MOST)
                .map(candidate -> correction(candidate, word.written()))
                .toList();
    }

    private boolean isKnown(Question.Term term) {
        return known(Language.SL).containsKey(term.sl()) || known(Language.EN).containsKey(term.en());
    }

    private void candidates(Question.Word word, Language language, List<Candidate> candidates) {
        KnownSpellings all = spellings(language);
        String stem = word.whole().in(language);
        if (isComparable(stem)) {
            all.stemsLike(stem, allowed(stem), (each, edits) -> candidates.add(candidate(each, language, edits, null)));
        }
        if (isComparable(word.written())) {
            all.wordsLike(
                    word.written(),
                    allowed(word.written()),
                    (each, edits) -> candidates.add(candidate(each.stem(), language, edits, each)));
        }
    }

    private Candidate candidate(String stem, Language language, int edits, @Nullable WrittenWord written) {
        return new Candidate(stem, language, edits, known(language).getOrDefault(stem, 0), written);
    }

    private static boolean isComparable(String letters) {
        return letters.length() >= SHORTEST && letters.length() <= LONGEST;
    }

    private static int allowed(String letters) {
        return letters.length() < LONG ? 1 : 2;
    }

    /** The one word of all with that stem which is most like what was typed is what is shown. */
    private Correction correction(Candidate candidate, String typed) {
        WrittenWord shown = candidate.written == null
                ? spellings(candidate.language).nearest(candidate.stem, typed)
                : candidate.written;
        String text = shown == null ? candidate.stem : shown.text();
        Question.Term term = candidate.language == Language.SL
                ? new Question.Term(candidate.stem, Analyzers.ENGLISH.term(text))
                : new Question.Term(Analyzers.SLOVENIAN.term(text), candidate.stem);
        return new Correction(text, term, candidate.edits);
    }

    /** Words of titles are nowhere else as they are written: the fields of the index hold stems. */
    private void addTitles(Snapshot snapshot) throws IOException {
        for (int row = 0; row < snapshot.models().rows().size(); row++) {
            ModelSummary model = snapshot.summary(row);
            spellings(Language.EN).add(model.id().name(), Analyzers.ENGLISH);
            for (Language language : Language.values()) {
                spellings(language).add(model.title().in(language), Analyzers.of(language));
            }
        }
    }

    private void add(String stem, int frequency, Language language) {
        if (!stem.isEmpty()
                && stem.length() <= LONGEST
                && known(language).merge(stem, frequency, Integer::sum) == frequency) {
            spellings(language).add(stem);
        }
    }

    private Map<String, Integer> known(Language language) {
        return Objects.requireNonNull(known.get(language));
    }

    private KnownSpellings spellings(Language language) {
        return Objects.requireNonNull(spellings.get(language));
    }
}
