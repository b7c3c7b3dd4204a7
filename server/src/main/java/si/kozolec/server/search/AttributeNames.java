package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The names of all attributes, numbered, so that uses of one name can be counted together. */
final class AttributeNames {

    private final List<String> names = new ArrayList<>();
    private final int[] uses;
    private final int total;
    private int @Nullable [] inOrder;

    /** Reads all names, and notes for the document of each attribute the number of its name. */
    AttributeNames(IndexReader reader, int[] numberOfDocument) throws IOException {
        SortedDocValues values = MultiDocValues.getSortedValues(reader, ModelDocuments.GROUP);
        uses = new int[values == null ? 0 : values.getValueCount()];
        for (int number = 0; number < uses.length; number++) {
            names.add(values.lookupOrd(number).utf8ToString());
        }
        Bits live = MultiBits.getLiveDocs(reader);
        int count = 0;
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                numberOfDocument[values.docID()] = values.ordValue();
                uses[values.ordValue()]++;
                count++;
            }
        }
        total = count;
    }

    /** How many numbers there are. */
    int size() {
        return uses.length;
    }

    /** How many attributes of all models have that name. */
    int uses(int number) {
        return uses[number];
    }

    String name(int number) {
        return names.get(number);
    }

    /** The numbers of the names in use, as people sort them: small and capital letters alike. */
    synchronized int[] inOrder() {
        if (inOrder == null) {
            // Only when somebody asks: a new state is to be seen at once, and this is most of the work for it. A name
            // of which
            // all uses were removed stays known until its segment is merged.
            inOrder = IntStream.range(0, uses.length)
                    .filter(number -> uses[number] > 0)
                    .boxed()
                    .sorted(Comparator.comparing(names::get, String.CASE_INSENSITIVE_ORDER))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return inOrder;
    }

    /** How many attributes all models have together. */
    int total() {
        return total;
    }
}
