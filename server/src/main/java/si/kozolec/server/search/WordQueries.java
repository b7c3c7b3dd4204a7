package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * Turns a question into what the index is asked: each word in every field where it may stand, the best field deciding.
 *
 * <p>Words are all wanted; {@link #most} forgives a third of them. Whoever types an identity finds it first, whatever else the words
 * say.
 */
final class WordQueries {

    private static final float IDENTITY_WEIGHT = 100f;
    private static final float OWN_LANGUAGE = 1.3f;
    private static final float IN_PARTS = 0.9f;
    // How much the other fields add, when a word stands in several.
    private static final float SEVERAL_FIELDS = 0.2f;

    private final Question question;
    private final List<TextField> fields;
    private final String identityField;
    private final @Nullable Language language;

    WordQueries(Question question, TextField.Kind kind, String identityField, @Nullable Language language) {
        this.question = question;
        this.fields = kind.fields();
        this.identityField = identityField;
        this.language = language;
    }

    /** Documents with all words, or of that very identity. */
    Query all() {
        return withAtLeast(question.words().size());
    }

    /** Documents with most of the words: one may be missing in three. */
    Query most() {
        return withAtLeast(Math.max(1, question.words().size() * 2 / 3));
    }

    private Query withAtLeast(int wanted) {
        Query identity = new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(identityField, question.whole()))), IDENTITY_WEIGHT);
        if (question.words().isEmpty()) {
            return identity;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        words.setMinimumNumberShouldMatch(wanted == question.words().size() ? 0 : wanted);
        for (Question.Word word : question.words()) {
            words.add(anywhere(word), wanted == question.words().size() ? Occur.MUST : Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(words.build(), Occur.SHOULD)
                .add(identity, Occur.SHOULD)
                .build();
    }

    private Query anywhere(Question.Word word) {
        List<Query> places = new ArrayList<>();
        addPlaces(word.whole(), places);
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            for (Question.Term part : word.parts()) {
                List<Query> placesOfPart = new ArrayList<>();
                addPlaces(part, placesOfPart);
                parts.add(new DisjunctionMaxQuery(placesOfPart, SEVERAL_FIELDS), Occur.MUST);
            }
            places.add(new BoostQuery(parts.build(), IN_PARTS / word.parts().size()));
        }
        if (!word.beginning().isEmpty()) {
            fields.stream()
                    .filter(TextField::holdsBeginnings)
                    .map(field -> weighted(
                            new ConstantScoreQuery(new TermQuery(new Term(field.name(), word.beginning()))),
                            field.weight()))
                    .forEach(places::add);
        }
        return new DisjunctionMaxQuery(places, SEVERAL_FIELDS);
    }

    private void addPlaces(Question.Term term, List<Query> places) {
        for (TextField field : fields) {
            Language spoken = field.language();
            if (spoken != null) {
                float weight = field.weight() * (spoken == language ? OWN_LANGUAGE : 1f);
                places.add(weighted(new TermQuery(new Term(field.name(), term.in(spoken))), weight));
            }
        }
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
