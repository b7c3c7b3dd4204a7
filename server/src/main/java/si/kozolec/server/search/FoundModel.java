package si.kozolec.server.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in a list of results.
 *
 * @param summary what the list shows of it
 * @param score how well it fits the question; larger is better, comparable only within one search
 * @param highlights where the words of the question were found in title and description
 * @param explanation why it was found; null unless that was asked
 */
public record FoundModel(
        ModelSummary summary,
        float score,
        List<Highlight> highlights,
        @Nullable Explanation explanation) {

    public FoundModel {
        highlights = List.copyOf(highlights);
    }
}
