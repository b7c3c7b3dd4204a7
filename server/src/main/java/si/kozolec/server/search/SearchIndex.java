package si.kozolec.server.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;

/**
 * Finds models and attributes by words, and knows which git commit it stands for.
 *
 * <pre>{@code
 * try (SearchIndex index = SearchIndex.open(folder)) {
 *     if (!index.commit().equals(Optional.of(main))) {
 *         index.replaceAll(models, main);
 *     }
 *     SearchPage page = index.search(SearchRequest.from(Map.of("q", List.of("parkirišče"))));
 * }
 * }</pre>
 *
 * <p>Any number of threads search, and see one state as a whole. Writers take turns; what they write is seen when their call
 * returns, all of it or nothing.
 */
public final class SearchIndex implements AutoCloseable {

    private final Directory directory;
    private final String where;
    private final SearcherManager searchers;
    private @Nullable IndexWriter writer;
    private boolean closed;

    private SearchIndex(Directory directory, String where) {
        this.directory = directory;
        this.where = where;
        IndexFolder.makeSound(directory, where);
        this.searchers = searchers(directory, where);
        try {
            this.writer = IndexFolder.writer(directory, where);
        } catch (SearchIndexException e) {
            closeQuietly(searchers);
            throw e;
        }
    }

    /** Reads what every search needs, so that a broken record is found now and not by somebody who searches. */
    private static SearcherManager searchers(Directory directory, String where) {
        SearcherFactory factory = new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return new Snapshot((DirectoryReader) reader);
            }
        };
        try {
            return new SearcherManager(new KeptLengths(DirectoryReader.open(directory)), factory);
        } catch (IOException | RuntimeException e) {
            IndexFolder.startEmpty(directory, where, "it is damaged (" + e + ")");
        }
        try {
            return new SearcherManager(new KeptLengths(DirectoryReader.open(directory)), factory);
        } catch (IOException e) {
            throw new SearchIndexException("the search index in " + where + " cannot be read (" + e + ")", e);
        }
    }

    /**
     * Opens the index of a folder. When it is missing, damaged or of another format, it starts empty, without a commit.
     *
     * @throws SearchIndexException if another process uses it, or the folder cannot be written
     */
    public static SearchIndex open(Path folder) {
        Directory directory = IndexFolder.directory(folder);
        try {
            return new SearchIndex(directory, folder.toString());
        } catch (RuntimeException e) {
            closeQuietly(directory);
            throw e;
        }
    }

    /** An empty index that is gone when it is closed. */
    public static SearchIndex inMemory() {
        return new SearchIndex(new ByteBuffersDirectory(), "memory");
    }

    /** The git commit that it stands for; empty when it was never filled. */
    public Optional<String> commit() {
        return ask(Snapshot::commit);
    }

    /** Forgets everything, and holds these models as those of that commit. */
    public void replaceAll(Stream<IndexedModel> models, String commit) {
        write(commit, into -> {
            into.deleteAll();
            for (Iterator<IndexedModel> each = models.iterator(); each.hasNext(); ) {
                add(into, each.next());
            }
            into.forceMerge(1);
        });
    }

    /** Replaces or adds some models, removes others, and stands for that commit from now on; all of it or nothing. */
    public void update(Collection<IndexedModel> changed, Collection<ModelId> removed, String commit) {
        write(commit, into -> {
            for (ModelId id : removed) {
                into.deleteDocuments(identity(id));
            }
            for (IndexedModel model : changed) {
                add(into, model);
            }
            into.flush();
            into.maybeMerge();
        });
    }

    /** The models that fit a question, best first, with facets. */
    public SearchPage search(SearchRequest request) {
        return ask(snapshot -> new ModelSearch(snapshot, request).answer());
    }

    /** The attributes that fit a question, each name once, with the models that have it. */
    public AttributePage attributes(AttributeRequest request) {
        return ask(snapshot -> new AttributeSearch(snapshot, request).answer());
    }

    /** How to go on from what somebody has typed so far; when nothing does, what was probably meant. */
    public List<Completion> complete(CompletionRequest request) {
        return ask(snapshot -> {
            List<Completion> completions = snapshot.completions().of(request);
            String meant = completions.isEmpty()
                    ? Question.of(request.typed())
                            .corrected(snapshot.spelling())
                            .didYouMean()
                    : null;
            return meant == null ? completions : List.of(Completion.of(meant, Completion.Kind.CORRECTION));
        });
    }

    /** What somebody may have meant who asked for a model that is not there: {@code Parking-SI/OfStreetParking}. */
    public List<ModelId> nearest(String subjectAndName, int limit) {
        return ask(snapshot -> NearestNames.to(subjectAndName, limit, snapshot));
    }

    /** What those of these models are called that it holds and that have a title. */
    public Map<ModelId, LocalizedText> titles(Collection<ModelId> models) {
        return ask(snapshot -> snapshot.models().titlesOf(models));
    }

    /** The models whose entities have exactly that type, in order. */
    public List<ModelId> ofType(String entityType) {
        return ask(snapshot -> snapshot.models().ofType(entityType));
    }

    /** The names of each model's attributes of the first level; read anew with each call. */
    public Map<ModelId, Set<String>> attributesOfModels() {
        return ask(Snapshot::attributesOfModels);
    }

    /** How many models it holds. */
    public int size() {
        return ask(snapshot -> snapshot.models().rows().size());
    }

    /** How many attributes its models have together, at every depth. */
    public int attributeCount() {
        return ask(snapshot -> snapshot.attributeNames().total());
    }

    /** How much room its files take. */
    public long sizeInBytes() {
        return ask(snapshot -> {
            long bytes = 0;
            for (String file : ((DirectoryReader) snapshot.getIndexReader())
                    .getIndexCommit()
                    .getFileNames()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        });
    }

    /** Every model that it holds, in no particular order. */
    public List<HeldModel> held() {
        return ask(snapshot -> snapshot.models().rows());
    }

    /**
     * What differs between the index and the truth, and whether its files are sound.
     *
     * @param truth every model that should be held, as it should be
     * @param commit the commit that it should stand for
     */
    public List<Finding> check(Collection<HeldModel> truth, String commit) {
        return ask(snapshot -> IndexCheck.compare(snapshot, truth, commit));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeQuietly(searchers);
        closeQuietly(writer);
        closeQuietly(directory);
    }

    private static void add(IndexWriter into, IndexedModel model) throws IOException {
        into.updateDocuments(identity(model.model().id()), ModelDocuments.of(model));
    }

    private static Term identity(ModelId id) {
        return new Term(ModelDocuments.OF, id.toString());
    }

    private interface Change {
        void in(IndexWriter writer) throws IOException;
    }

    private synchronized void write(String commit, Change change) {
        if (closed) {
            throw new SearchIndexException("the search index in " + where + " is closed", null);
        }
        boolean done = false;
        try {
            IndexWriter into = writer == null ? IndexFolder.writer(directory, where) : writer;
            writer = into;
            change.in(into);
            into.setLiveCommitData(IndexFolder.commitData(commit).entrySet());
            into.commit();
            searchers.maybeRefreshBlocking();
            done = true;
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchIndexException(
                    "the search index in " + where + " could not be written and stays as it was (" + e
                            + "); check the space and rights of the folder",
                    e);
        } finally {
            if (!done) {
                undo();
            }
        }
    }

    private void undo() {
        IndexWriter failed = writer;
        writer = null;
        if (failed != null) {
            try {
                failed.rollback();
            } catch (IOException | RuntimeException e) {
                closeQuietly(failed);
            }
            try {
                // Begins again at the last commit, and keeps others out meanwhile.
                writer = IndexFolder.writer(directory, where);
            } catch (SearchIndexException e) {
                // The next change tries again, and says what is in the way.
            }
        }
    }

    private interface Reading<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    private <T> T ask(Reading<T> question) {
        try {
            Snapshot snapshot = (Snapshot) searchers.acquire();
            try {
                return question.from(snapshot);
            } finally {
                searchers.release(snapshot);
            }
        } catch (AlreadyClosedException e) {
            throw new SearchIndexException("the search index in " + where + " is closed", e);
        } catch (IOException e) {
            throw new SearchIndexException(
                    "the search index in " + where + " cannot be read (" + e + "); make it again with: reindex", e);
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable part) {
        if (part != null) {
            try {
                part.close();
            } catch (Exception e) {
                // Nothing is lost: every commit is already on disk, and the index can be made again.
            }
        }
    }
}
