package si.kozolec.server.dcat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the catalogue somebody asks for.
 *
 * @param page the number of the page, from 1
 * @param modifiedSince only what has changed since then; null for all of it
 */
public record CatalogQuestion(int page, @Nullable Instant modifiedSince) {

    /** How many versions a page has: about 250 kB of Turtle, which a server gives thousands of times a second. */
    public static final int PAGE = 10;

    /** The records that are asked for, on all pages. */
    public List<Item> of(CatalogState state) {
        Instant since = modifiedSince;
        List<Item> listed = state.listed();
        return since == null
                ? listed
                : listed.stream()
                        .filter(item -> !item.modified().isBefore(since))
                        .toList();
    }

    /** How many pages that many records have; an empty catalogue has one. */
    public static int pages(int records) {
        return Math.max(1, (records + PAGE - 1) / PAGE);
    }
}
