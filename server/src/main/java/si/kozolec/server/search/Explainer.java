package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/** Tells, for those who ask, why a model was found: asks each place of a question again, for that one model. */
final class Explainer {

    private static final Map<String, String> FIELDS = Map.of(
            "TAG",
            "subject",
            "CONCEPT_OF_DETAIL",
            "attribute description",
            "DETAIL",
            "attribute description",
            "LABEL",
            "attribute label",
            "VALUE",
            "enumeration",
            "BEGINNING_OF_TEXT",
            "description",
            ModelDocuments.IDENTITY,
            "identity",
            ModelDocuments.HAS,
            "attribute",
            ModelDocuments.HOLDS,
            "enumeration");

    private final Snapshot snapshot;
    private final Question question;
    private final List<Place> places;
    private final List<Weight> weights = new ArrayList<>();

    Explainer(Snapshot snapshot, Question question, List<Place> places) throws IOException {
        this.snapshot = snapshot;
        this.question = question;
        this.places = places;
        for (Place place : places) {
            weights.add(snapshot.createWeight(snapshot.rewrite(place.query()), ScoreMode.COMPLETE, 1));
        }
    }

    Explanation of(int row) throws IOException {
        Map<Integer, List<Explanation.Match>> byWord = new TreeMap<>();
        for (int word = 0; word < question.words().size(); word++) {
            byWord.put(word, new ArrayList<>());
        }
        for (int i = 0; i < places.size(); i++) {
            float score = score(weights.get(i), snapshot.documentOf(row));
            if (score > 0) {
                Place place = places.get(i);
                byWord.computeIfAbsent(place.word(), word -> new ArrayList<>()).add(match(place, score));
            }
        }
        List<Explanation.Word> words = new ArrayList<>();
        byWord.forEach((word, matches) -> words.add(word(word, matches)));
        return new Explanation(words, snapshot.models().factors(row));
    }

    private Explanation.Word word(int number, List<Explanation.Match> matches) {
        matches.sort(Comparator.comparingDouble((Explanation.Match match) -> -match.score()));
        float score = 0;
        for (int i = 0; i < matches.size(); i++) {
            score += matches.get(i).score() * (i == 0 || number == Place.WHOLE ? 1 : WordQueries.SEVERAL_FIELDS);
        }
        String text = number == Place.WHOLE
                ? question.whole()
                : question.words().get(number).written();
        return new Explanation.Word(text, score, matches);
    }

    private float score(Weight weight, int document) throws IOException {
        LeafReaderContext leaf = snapshot.leaves().get(ReaderUtil.subIndex(document, snapshot.leaves()));
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return 0;
        }
        DocIdSetIterator documents = scorer.iterator();
        int wanted = document - leaf.docBase;
        return documents.advance(wanted) == wanted ? scorer.score() : 0;
    }

    private static Explanation.Match match(Place place, float score) {
        String plain = place.field().replaceFirst("_(SL|EN)$", "");
        String language = place.field().length() == plain.length()
                ? null
                : place.field().substring(plain.length() + 1).toLowerCase(Locale.ROOT);
        return new Explanation.Match(place.how(), field(plain), language, as(place), score);
    }

    /** The field in the words of the API: {@code CONCEPT_OF_NAME} and {@code BEGINNING_OF_NAME} are the {@code name}. */
    private static String field(String plain) {
        String known = FIELDS.get(plain);
        return known != null
                ? known
                : plain.replaceFirst("^(CONCEPT|BEGINNING)_OF_", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String as(Place place) {
        Concept concept = place.concept();
        if (concept == null) {
            return place.text();
        }
        List<String> terms =
                concept.terms(Language.EN).isEmpty() ? concept.terms(Language.SL) : concept.terms(Language.EN);
        return concept.slovenian().isEmpty() || concept.english().isEmpty()
                ? terms.get(0)
                : concept.slovenian().get(0) + " / " + concept.english().get(0);
    }
}
