package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers one question about models from one state of the index. */
final class ModelSearch {

    // A model that lacks a word, but fits the others so well, is shown among those that have all of them.
    private static final float NEARLY_BEST = 0.6f;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Question question;
    private @Nullable WordQueries explained;

    ModelSearch(Snapshot snapshot, SearchRequest request) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        Question asked = Question.of(request.question());
        this.question = asked.words().isEmpty() ? asked : asked.corrected(snapshot.spelling());
    }

    SearchPage answer() throws IOException {
        if (question.isBlank()) {
            return page(request.attributes().isEmpty() ? everything() : collected(having()), false);
        }
        WordQueries queries =
                new WordQueries(snapshot, question, TextField.Kind.MODEL, request.language(), request.explained());
        explained = queries;
        if (question.words().size() < 2) {
            return page(collected(among(queries.all())), false);
        }
        RowSet withAll = new RowSet(snapshot);
        snapshot.collect(among(queries.all()), withAll);
        RowScores withMost = new RowScores(snapshot);
        snapshot.collect(among(queries.most()), withMost);
        boolean relaxed = withAll.rows().isEmpty();
        float least = relaxed ? 0 : NEARLY_BEST * withMost.best();
        HitCollector hits = new HitCollector(snapshot, request);
        withMost.forEach((row, score) -> {
            if (score >= least || withAll.rows().get(row)) {
                hits.hit(row, score);
            }
        });
        return page(hits, relaxed && hits.seen() > 0);
    }

    private HitCollector collected(Query query) throws IOException {
        HitCollector collector = new HitCollector(snapshot, request);
        snapshot.collect(query, collector);
        return collector;
    }

    private HitCollector everything() {
        HitCollector collector = new HitCollector(snapshot, request);
        for (int row = 0; row < snapshot.models().rows().size(); row++) {
            // Nothing was asked for: what the nation itself has published comes first.
            collector.hit(row, snapshot.models().weight(row));
        }
        return collector;
    }

    private Query among(Query words) {
        return request.attributes().isEmpty()
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(having(), Occur.FILTER)
                        .build();
    }

    /** Models that have one of the attributes. */
    private Query having() {
        List<BytesRef> names = request.attributes().stream()
                .map(name -> new BytesRef(Analyzers.folded(name)))
                .toList();
        return new ConstantScoreQuery(new TermInSetQuery(ModelDocuments.HAS, names));
    }

    private SearchPage page(HitCollector hits, boolean relaxed) throws IOException {
        Marks marks = question.isBlank() ? null : new Marks(question);
        Explainer explainer = explained == null || !request.explained()
                ? null
                : new Explainer(snapshot, question, explained.places());
        List<FoundModel> items = new ArrayList<>();
        for (HitCollector.Hit hit : hits.page(request.page(), request.size())) {
            ShownModel shown = snapshot.shown(hit.row());
            List<Highlight> highlights = marks == null ? List.of() : marks.in(shown);
            Explanation explanation = explainer == null ? null : explainer.of(hit.row());
            items.add(new FoundModel(shown.model(), hit.score(), highlights, explanation));
        }
        return new SearchPage(
                hits.total(), request.page(), request.size(), items, hits.facets(), relaxed, question.didYouMean());
    }
}
