package si.kozolec.server.search;

import java.util.List;

/**
 * One page of what a search for attributes found, each name once.
 *
 * @param total how many different names were found on all pages
 * @param page which page this is, from 1
 * @param size how many attributes a page has at most
 * @param items the attributes of this page
 * @param relaxed whether no attribute has all words of the question, and these have most of them
 */
public record AttributePage(int total, int page, int size, List<FoundAttribute> items, boolean relaxed) {

    public AttributePage {
        items = List.copyOf(items);
    }

    /** Whether there is a page after this one that may be asked for. */
    public boolean hasNext() {
        return (long) page * size < total && (page + 1L) * size <= Parameters.DEEPEST;
    }
}
