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
    private static final float ATTRIBUTE_WEIGHT = 12f;
    private static final float VALUE_WEIGHT = 6f;
    private static final float OWN_LANGUAGE = 1.1f;
    private static final float IN_PARTS = 0.9f;
    // A word counts more than what means the same, and that more than what is only related or corrected.
    private static final float BY_MEANING = 0.8f;
    private static final float RELATED = 0.5f;
    private static final float CORRECTED = 0.7f;
    // A word of a term of several words means little alone: the "quality" of "water quality".
    private static final float WITHIN_TERM = 0.6f;
    // How much the other fields add, when a word stands in several.
    static final float SEVERAL_FIELDS = 0.2f;

    private final Snapshot snapshot;
    private final Question question;
    private final List<TextField> fields;
    private final String identityField;
    private final String attributeField;
    private final boolean ofModels;
    private final @Nullable Language language;
    private final List<Query> words = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final boolean remember;

    WordQueries(
            Snapshot snapshot, Question question, TextField.Kind kind, @Nullable Language language, boolean remember) {
        this.remember = remember;
        this.snapshot = snapshot;
        this.question = question;
        this.fields = kind.fields();
        this.ofModels = kind == TextField.Kind.MODEL;
        this.identityField = ofModels ? ModelDocuments.IDENTITY : ModelDocuments.ATTRIBUTE_IDENTITY;
        this.attributeField = ofModels ? ModelDocuments.HAS : ModelDocuments.ATTRIBUTE_IDENTITY;
        this.language = language;
    }

    /** Every place that is looked at, when that was to be remembered and a query was made. */
    List<Place> places() {
        return places;
    }

    /** Documents with all words, or of that very identity. */
    Query all() throws IOException {
        return withAtLeast(words().size());
    }

    /** Documents with most of the words that stand anywhere at all: one may be missing in three. */
    Query most() throws IOException {
        long known = words().stream().filter(word -> !isNowhere(word)).count();
        return withAtLeast((int) Math.max(1, known * 2 / 3));
    }

    private Query withAtLeast(int wanted) throws IOException {
        List<Query> identity = new ArrayList<>();
        places.removeIf(place -> place.word() == Place.WHOLE);
        Reach whole = new Reach(Place.WHOLE, Explanation.How.IDENTITY, null, null);
        add(identity, whole, identityField, question.whole(), IDENTITY_WEIGHT, true);
        add(identity, whole, attributeField, question.joined(), ATTRIBUTE_WEIGHT, true);
        if (ofModels) {
            add(identity, whole, ModelDocuments.HOLDS, question.joined(), VALUE_WEIGHT, true);
        }
        if (words().isEmpty()) {
            return any(identity);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean all = wanted == words().size();
        if (!all) {
            query.setMinimumNumberShouldMatch(wanted);
        }
        words().forEach(word -> query.add(word, all ? Occur.MUST : Occur.SHOULD));
        if (identity.isEmpty()) {
            return query.build();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(query.build(), Occur.SHOULD);
        identity.forEach(exact -> either.add(exact, Occur.SHOULD));
        return either.build();
    }

    private List<Query> words() throws IOException {
        if (words.isEmpty()) {
            for (int word = 0; word < question.words().size(); word++) {
                words.add(anywhere(word));
            }
        }
        return words;
    }

    private static boolean isNowhere(Query query) {
        return query instanceof DisjunctionMaxQuery none && none.getDisjuncts().isEmpty();
    }

    private Query anywhere(int number) throws IOException {
        Question.Word word = question.words().get(number);
        List<Query> found = new ArrayList<>();
        boolean partOfTerm = question.senses().stream().anyMatch(sense -> sense.covers(number) && sense.length() > 1);
        float literal = partOfTerm ? WITHIN_TERM : 1f;
        addPlaces(new Reach(number, Explanation.How.WORD, null, null), word.whole(), found, literal);
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            for (Question.Term part : word.parts()) {
                List<Query> ofPart = new ArrayList<>();
                addPlaces(null, part, ofPart, IN_PARTS / word.parts().size());
                parts.add(any(ofPart), Occur.MUST);
            }
            found.add(parts.build());
            remember(new Reach(number, Explanation.How.PART, null, null), "SEVERAL", parts.build());
        }
        for (Spelling.Correction correction : word.corrected()) {
            Reach reach = new Reach(number, Explanation.How.CORRECTION, null, correction.text());
            addPlaces(reach, correction.term(), found, CORRECTED / correction.edits());
        }
        for (TextField field : fields) {
            if (field.holdsBeginnings() && !word.beginning().isEmpty()) {
                Reach reach = new Reach(number, Explanation.How.BEGINNING, null, null);
                add(found, reach, field.name(), word.beginning(), field.weight(), true);
            }
        }
        for (Sense sense : question.senses()) {
            if (sense.covers(number)) {
                addPlaces(number, sense, found);
            }
        }
        return any(found);
    }

    /** A concept that several words name together is looked for with each of them: so a longer term says more. */
    private void addPlaces(int number, Sense sense, List<Query> found) throws IOException {
        float share = BY_MEANING * sense.weight();
        Concept concept = Thesaurus.ours().concept(sense.concept());
        addPlaces(new Reach(number, Explanation.How.MEANING, concept, null), concept, found, share);
        for (int each : concept.related()) {
            Concept related = Thesaurus.ours().concept(each);
            addPlaces(new Reach(number, Explanation.How.RELATED, related, null), related, found, share * RELATED);
        }
    }

    private void addPlaces(Reach reach, Concept concept, List<Query> found, float share) throws IOException {
        for (TextField field : fields) {
            if (field.holdsConcepts()) {
                add(found, reach, field.name(), concept.code(), field.weight() * share, false);
            }
        }
    }

    private void addPlaces(@Nullable Reach reach, Question.Term term, List<Query> found, float share)
            throws IOException {
        for (TextField field : fields) {
            Language spoken = field.language();
            if (spoken != null) {
                float weight = field.weight() * (spoken == language ? OWN_LANGUAGE : 1f) * share;
                add(found, reach, field.name(), term.in(spoken), weight, false);
            }
        }
    }

    /** How a word of the question gets to a term of the index. */
    private record Reach(
            int word,
            Explanation.How how,
            @Nullable Concept concept,
            @Nullable String text) {}

    /** Asks for a term in a field, if it stands there in any document: most words stand in few of the fields. */
    private void add(
            List<Query> queries, @Nullable Reach reach, String field, String text, float weight, boolean constant)
            throws IOException {
        Term term = new Term(field, text);
        TermStates states = snapshot.statesOf(term);
        if (states.docFreq() > 0) {
            Query query = new TermQuery(term, states);
            Query weighed = new BoostQuery(constant ? new ConstantScoreQuery(query) : query, weight);
            queries.add(weighed);
            remember(reach, field, weighed);
        }
    }

    private void remember(@Nullable Reach reach, String field, Query query) {
        if (remember && reach != null) {
            places.add(new Place(reach.word, reach.how, field, reach.concept, reach.text, query));
        }
    }

    /** The best of them decides, and the others add a little. */
    private static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, SEVERAL_FIELDS);
    }
}
