package si.kozolec.server.search;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One place where a word of a question is looked for.
 *
 * @param word the number of the word; -1 for the question as a whole
 * @param how in which way
 * @param field the field of the index
 * @param concept the concept that is looked for; null when it is a word
 * @param text the word or term, when it is not the one that was typed
 * @param query what the index is asked
 */
record Place(
        int word,
        Explanation.How how,
        String field,
        @Nullable Concept concept,
        @Nullable String text,
        Query query) {

    static final int WHOLE = -1;
}
