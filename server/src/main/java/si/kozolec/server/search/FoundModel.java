package si.kozolec.server.search;

import java.util.List;

/**
 * A model in a list of results.
 *
 * @param summary what the list shows of it
 * @param score how well it fits the question; larger is better, comparable only within one search
 * @param highlights where the words of the question were found in title and description
 */
public record FoundModel(ModelSummary summary, float score, List<Highlight> highlights) {

    public FoundModel {
        highlights = List.copyOf(highlights);
    }
}
