package si.kozolec.server.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * An index of which the lengths of all texts (Lucene's norms) lie in memory, one byte for each document and field that was asked for.
 *
 * <p>Every hit in a field is weighed against the length of that field. Only one document in many is a model, so Lucene keeps the
 * lengths packed, and finding one took half the time of a search among many models. A byte in memory is simply there.
 */
final class KeptLengths extends FilterDirectoryReader {

    KeptLengths(DirectoryReader index) throws IOException {
        super(index, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader reader) {
                return new Leaf(reader);
            }
        });
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) throws IOException {
        return new KeptLengths(index);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    /** A segment. */
    private static final class Leaf extends FilterLeafReader {

        private final Map<String, byte[]> lengths = new ConcurrentHashMap<>();

        Leaf(LeafReader reader) {
            super(reader);
        }

        @Override
        public @Nullable NumericDocValues getNormValues(String field) throws IOException {
            byte[] kept = lengths.get(field);
            if (kept == null) {
                kept = read(in.getNormValues(field));
                lengths.put(field, kept);
            }
            return kept.length == 0 ? null : new Lengths(kept);
        }

        private byte[] read(@Nullable NumericDocValues norms) throws IOException {
            if (norms == null) {
                return new byte[0];
            }
            byte[] read = new byte[maxDoc()];
            while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                read[norms.docID()] = (byte) norms.longValue();
            }
            return read;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** The lengths in one field; whatever has none has the length 0, which no text has in which a word was found. */
    private static final class Lengths extends NumericDocValues {

        private final byte[] lengths;
        private int document = -1;

        Lengths(byte[] lengths) {
            this.lengths = lengths;
        }

        @Override
        public long longValue() {
            return lengths[document];
        }

        @Override
        public boolean advanceExact(int target) {
            document = target;
            return lengths[target] != 0;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            document = target;
            while (document < lengths.length && lengths[document] == 0) {
                document++;
            }
            if (document >= lengths.length) {
                document = NO_MORE_DOCS;
            }
            return document;
        }

        @Override
        public long cost() {
            return lengths.length;
        }
    }
}
