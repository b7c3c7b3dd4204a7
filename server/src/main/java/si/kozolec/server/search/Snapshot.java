package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;

/** One state of the index, which never changes: what stands for one commit, with all that searches of it share. */
final class Snapshot extends IndexSearcher {

    private static final int MOST_TERMS = 20_000;
    private static final int MOST_TOGETHER = 500;
    private static final int MOST_SHOWN = 1_000;

    private final Map<Term, TermStates> terms = new ConcurrentHashMap<>();
    private final Map<Integer, FoundAttribute> together = new ConcurrentHashMap<>();
    private final Map<Integer, ShownModel> shown = new ConcurrentHashMap<>();
    private final Optional<String> commit;
    private final ModelColumns columns;
    private final int[] documents;
    private final AttributeNames attributeNames;
    // For the document of a model its row, for that of an attribute the number of its name.
    private final int[] places;
    private @Nullable Spelling spelling;
    private @Nullable Completions completions;

    Snapshot(DirectoryReader reader) throws IOException {
        super(reader);
        // Questions are short-lived and the index is small: a cache of queries costs more than it saves.
        setQueryCache(null);
        commit = Optional.ofNullable(reader.getIndexCommit().getUserData().get(IndexFolder.COMMIT));
        places = new int[reader.maxDoc()];
        Arrays.fill(places, -1);
        List<ModelSummary> models = new ArrayList<>();
        documents = readModels(models);
        Reuse reuse = new Reuse(leafContexts);
        columns = new ModelColumns(
                models,
                models.stream().mapToInt(model -> reuse.builtUpon(model.id())).toArray(),
                Arrays.stream(documents).map(reuse::adopters).toArray());
        attributeNames = new AttributeNames(reader, places);
    }

    Optional<String> commit() {
        return commit;
    }

    ModelColumns models() {
        return columns;
    }

    AttributeNames attributeNames() {
        return attributeNames;
    }

    List<LeafReaderContext> leaves() {
        return leafContexts;
    }

    /** Hands every document that fits to a collector, in the thread of the searcher. */
    void collect(Query query, Collector collector) throws IOException {
        search(leafContexts, createWeight(rewrite(query), collector.scoreMode(), 1), collector);
    }

    /**
     * Where a term stands, and in how many documents.
     *
     * <p>A word is looked up in more than a dozen fields, and looking up costs more than all the rest of a search of a small
     * index: so it is remembered, for words that stand nowhere too.
     */
    TermStates statesOf(Term term) throws IOException {
        TermStates known = terms.get(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            if (terms.size() >= MOST_TERMS) {
                terms.clear();
            }
            terms.put(term, known);
        }
        return known;
    }

    /** All uses of one name put together; remembered, because widely used names are asked for often and have most uses. */
    FoundAttribute attribute(int name) throws IOException {
        FoundAttribute known = together.get(name);
        if (known == null) {
            known = AttributeUses.of(attributeNames.name(name), this).together();
            if (together.size() >= MOST_TOGETHER) {
                together.clear();
            }
            together.put(name, known);
        }
        return known;
    }

    /** The words that it knows; found out when somebody first asks a question. */
    synchronized Spelling spelling() throws IOException {
        if (spelling == null) {
            spelling = new Spelling(this);
        }
        return spelling;
    }

    /** What can be typed; found out when somebody first types. */
    synchronized Completions completions() throws IOException {
        if (completions == null) {
            completions = new Completions(this);
        }
        return completions;
    }

    /** What lists show of a model; not remembered, for those who need every model once. */
    ModelSummary summary(int row) throws IOException {
        return StoredModel.fromBytes(kept(ModelDocuments.STORED_MODEL, documents[row]));
    }

    int place(int document) {
        return places[document];
    }

    int documentOf(int row) {
        return documents[row];
    }

    ModelId idOf(int document) {
        return columns.rows().get(places[document]).id();
    }

    /** A model as lists show it; remembered, because the same models are shown again and again. */
    ShownModel shown(int row) throws IOException {
        ShownModel known = shown.get(row);
        if (known == null) {
            known = ShownModel.read(columns.rows().get(row), kept(ModelDocuments.STORED_MODEL, documents[row]));
            if (shown.size() >= MOST_SHOWN) {
                shown.clear();
            }
            shown.put(row, known);
        }
        return known;
    }

    /** The bytes that a document keeps under that name. */
    BytesRef kept(String field, int document) throws IOException {
        LeafReaderContext leaf = leafContexts.get(ReaderUtil.subIndex(document, leafContexts));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new SearchIndexException(
                    "the search index lacks “" + field + "” of document " + document + "; make it again with: reindex",
                    null);
        }
        return values.binaryValue();
    }

    /** The names of each model's attributes of the first level, for those who compare whole models. */
    Map<ModelId, Set<String>> attributesOfModels() throws IOException {
        Map<ModelId, Set<String>> attributes = new HashMap<>();
        for (LeafReaderContext leaf : leafContexts) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(ModelDocuments.STORED_ATTRIBUTE);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (isLive(leaf.reader(), values.docID())) {
                    StoredAttribute attribute = StoredAttribute.fromBytes(values.binaryValue());
                    if (attribute.path().indexOf('/') < 0) {
                        attributes
                                .computeIfAbsent(attribute.model(), id -> new HashSet<>())
                                .add(attribute.path());
                    }
                }
            }
        }
        return attributes;
    }

    private int[] readModels(List<ModelSummary> models) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext leaf : leafContexts) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(ModelDocuments.STORED_MODEL);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (isLive(leaf.reader(), values.docID())) {
                    places[leaf.docBase + values.docID()] = models.size();
                    found.add(leaf.docBase + values.docID());
                    models.add(StoredModel.fromBytes(values.binaryValue()));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isLive(LeafReader reader, int document) {
        return reader.getLiveDocs() == null || reader.getLiveDocs().get(document);
    }
}
