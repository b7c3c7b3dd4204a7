package si.kozolec.server.search;

import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Notes which models fit a question, and nothing more. */
final class RowSet extends SimpleCollector {

    private final Snapshot snapshot;
    private final BitSet rows = new BitSet();
    private int docBase;

    RowSet(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    BitSet rows() {
        return rows;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        docBase = context.docBase;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int document) {
        rows.set(snapshot.place(docBase + document));
    }
}
