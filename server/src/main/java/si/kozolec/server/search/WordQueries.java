package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
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

    private final Snapshot snapshot;
    private final Question question;
    private final List<TextField> fields;
    private final String identityField;
    private final @Nullable Language language;

    WordQueries(
            Snapshot snapshot,
            Question question,
            TextField.Kind kind,
            String identityField,
            @Nullable Language language) {
        this.snapshot = snapshot;
        this.question = question;
        this.fields = kind.fields();
        this.identityField = identityField;
        this.language = language;
    }

    /** Documents with all words, or of that very identity. */
    Query all() throws IOException {
        return withAtLeast(question.words().size());
    }

    /** Documents with most of the words: one may be missing in three. */
    Query most() throws IOException {
        return withAtLeast(Math.max(1, question.words().size() * 2 / 3));
    }

    private Query withAtLeast(int wanted) throws IOException {
        List<Query> identity = new ArrayList<>();
        add(identity, identityField, question.whole(), IDENTITY_WEIGHT, true);
        if (question.words().isEmpty()) {
            return any(identity);
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        words.setMinimumNumberShouldMatch(wanted == question.words().size() ? 0 : wanted);
        for (Question.Word word : question.words()) {
            words.add(anywhere(word), wanted == question.words().size() ? Occur.MUST : Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        identity.forEach(exact -> query.add(exact, Occur.SHOULD));
        return query.build();
    }

    private Query anywhere(Question.Word word) throws IOException {
        List<Query> places = new ArrayList<>();
        addPlaces(word.whole(), places, 1f);
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            for (Question.Term part : word.parts()) {
                List<Query> placesOfPart = new ArrayList<>();
                addPlaces(part, placesOfPart, IN_PARTS / word.parts().size());
                parts.add(any(placesOfPart), Occur.MUST);
            }
            places.add(parts.build());
        }
        for (TextField field : fields) {
            if (field.holdsBeginnings() && !word.beginning().isEmpty()) {
                add(places, field.name(), word.beginning(), field.weight(), true);
            }
        }
        return any(places);
    }

    private void addPlaces(Question.Term term, List<Query> places, float share) throws IOException {
        for (TextField field : fields) {
            Language spoken = field.language();
            if (spoken != null) {
                float weight = field.weight() * (spoken == language ? OWN_LANGUAGE : 1f) * share;
                add(places, field.name(), term.in(spoken), weight, false);
            }
        }
    }

    /** Asks for a term in a field, if it stands there in any document: most words stand in few of the fields. */
    private void add(List<Query> queries, String field, String text, float weight, boolean constant)
            throws IOException {
        Term term = new Term(field, text);
        TermStates states = snapshot.statesOf(term);
        if (states.docFreq() > 0) {
            Query query = new TermQuery(term, states);
            queries.add(new BoostQuery(constant ? new ConstantScoreQuery(query) : query, weight));
        }
    }

    /** The best of them decides, and the others add a little. */
    private static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, SEVERAL_FIELDS);
    }
}
