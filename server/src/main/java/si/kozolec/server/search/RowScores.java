package si.kozolec.server.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Notes which models fit a question and how well, to decide later which of them to show. */
final class RowScores extends SimpleCollector {

    private final Snapshot snapshot;
    private int[] rows = new int[64];
    private float[] scores = new float[64];
    private int size;
    private float best;
    private int docBase;
    private @Nullable Scorable scorer;

    RowScores(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Takes a model and how well it fits. */
    interface Taker {
        void take(int row, float score);
    }

    void forEach(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(rows[i], scores[i]);
        }
    }

    float best() {
        return best;
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
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        int row = snapshot.place(docBase + document);
        float score = scorer == null ? 0 : scorer.score() * snapshot.models().weight(row);
        rows[size] = row;
        scores[size++] = score;
        best = Math.max(best, score);
    }
}
