package si.kozolec.server.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import si.kozolec.model.ModelId;

/**
 * How much each model is used: how many other models build on it, and how many organisations say that they use it.
 *
 * <p>Numbers are small, so they count a little: a model that everybody uses gains no more than {@value #MOST_GAIN} of its score.
 */
final class Reuse {

    private static final float MOST_GAIN = 0.12f;
    private static final float PER_DOUBLING = 0.03f;

    private final Map<String, Integer> builtUpon = new HashMap<>();
    private final Map<Integer, Integer> adopters = new HashMap<>();

    Reuse(Iterable<LeafReaderContext> leaves) throws IOException {
        for (LeafReaderContext leaf : leaves) {
            read(leaf.reader(), leaf.docBase);
        }
    }

    /** How many models build on it. */
    int builtUpon(ModelId model) {
        return builtUpon.getOrDefault(model.toString(), 0);
    }

    /** How many say that they use the model of that document. */
    int adopters(int document) {
        return adopters.getOrDefault(document, 0);
    }

    /** By what the score of a model is multiplied, from 1. */
    static float factor(int builtUpon, int adopters) {
        double doublings = Math.log(1.0 + builtUpon + adopters) / Math.log(2);
        return 1 + (float) Math.min(MOST_GAIN, PER_DOUBLING * doublings);
    }

    private void read(LeafReader reader, int docBase) throws IOException {
        Bits live = reader.getLiveDocs();
        SortedSetDocValues below = reader.getSortedSetDocValues(ModelDocuments.BUILDS_ON);
        while (below != null && below.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(below.docID())) {
                for (int i = 0; i < below.docValueCount(); i++) {
                    builtUpon.merge(below.lookupOrd(below.nextOrd()).utf8ToString(), 1, Integer::sum);
                }
            }
        }
        NumericDocValues counts = reader.getNumericDocValues(ModelDocuments.ADOPTERS);
        while (counts != null && counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (counts.longValue() > 0) {
                adopters.put(docBase + counts.docID(), (int) counts.longValue());
            }
        }
    }
}
