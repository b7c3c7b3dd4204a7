package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Answers one question about attributes from one state of the index: finds uses of attributes, and puts them together by name. */
final class AttributeSearch {

    // How much a name gains from being widely used: a tie-breaker among names that fit alike.
    private static final float WIDELY_USED = 0.1f;

    private final Snapshot snapshot;
    private final AttributeRequest request;
    private final Question question;

    AttributeSearch(Snapshot snapshot, AttributeRequest request) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        this.question = Question.of(request.question()).corrected(snapshot.spelling());
    }

    AttributePage answer() throws IOException {
        if (question.isBlank()) {
            return page(everything(), false);
        }
        WordQueries queries = new WordQueries(snapshot, question, TextField.Kind.ATTRIBUTE, request.language(), false);
        List<Hit> all = found(queries.all());
        if (!all.isEmpty() || question.words().size() < 2) {
            return page(all, false);
        }
        List<Hit> most = found(queries.most());
        return page(most, !most.isEmpty());
    }

    /** A name that fits, by its number, and how well. */
    private record Hit(int name, float score) {}

    private List<Hit> everything() {
        List<Hit> hits = new ArrayList<>();
        for (int name : snapshot.attributeNames().inOrder()) {
            hits.add(new Hit(name, 0));
        }
        return hits;
    }

    private List<Hit> found(Query query) throws IOException {
        Groups groups = new Groups(snapshot);
        snapshot.collect(query, groups);
        List<Hit> hits = new ArrayList<>();
        for (int name = 0; name < groups.uses.length; name++) {
            if (groups.uses[name] > 0) {
                float popular = 1 + WIDELY_USED * (float) Math.log(groups.uses[name]);
                hits.add(new Hit(name, groups.best[name] * popular));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score).thenComparingInt(Hit::name));
        return hits;
    }

    private AttributePage page(List<Hit> hits, boolean relaxed) throws IOException {
        int from = Math.min(hits.size(), (request.page() - 1) * request.size());
        int to = Math.min(hits.size(), from + request.size());
        List<FoundAttribute> items = new ArrayList<>();
        for (Hit hit : hits.subList(from, to)) {
            items.add(snapshot.attribute(hit.name).scored(hit.score));
        }
        return new AttributePage(hits.size(), request.page(), request.size(), items, relaxed);
    }

    /** Counts the uses of each name, and keeps the best score. */
    private static final class Groups extends SimpleCollector {

        private final Snapshot snapshot;
        private final int[] uses;
        private final float[] best;
        private int docBase;
        private @Nullable Scorable scorer;

        Groups(Snapshot snapshot) {
            this.snapshot = snapshot;
            this.uses = new int[snapshot.attributeNames().size()];
            this.best = new float[uses.length];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            docBase = context.docBase;
        }

        @Override
        public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public void collect(int document) throws IOException {
            int name = snapshot.place(docBase + document);
            uses[name]++;
            if (scorer != null) {
                best[name] = Math.max(best[name], scorer.score());
            }
        }
    }
}
