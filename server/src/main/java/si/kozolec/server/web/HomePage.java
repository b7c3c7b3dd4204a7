package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.FoundModel;
import si.kozolec.server.search.Highlight;
import si.kozolec.server.search.ModelSummary;
import si.kozolec.server.search.SearchPage;

/**
 * The page to search on.
 *
 * @param frame what is around it
 * @param found what was found; empty when the question was not understood
 * @param problems what is wrong with the question
 * @param query the query that led here, for the links to other pages and facets
 */
public record HomePage(Frame frame, Optional<SearchPage> found, List<LocalizedText> problems, Query query) {

    private static final int VALUES_SHOWN = 12;

    public HomePage {
        problems = List.copyOf(problems);
    }

    /** A value to narrow the results down by. */
    public record Choice(String label, int count, boolean selected, String link) {}

    /** A side to narrow the results down from. */
    public record Side(String label, List<Choice> choices) {}

    public List<FoundModel> models() {
        return found.map(SearchPage::items).orElse(List.of());
    }

    /** How many were found, in words; Slovenian asks for the last two digits to choose between its four forms. */
    public String count() {
        int total = found.map(SearchPage::total).orElse(0);
        return frame.texts().of("home.count", total, total % 100);
    }

    /** The sides that have something to choose from. */
    public List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Choice> choices =
                    found.map(page -> page.facets().getOrDefault(facet, List.of())).orElse(List.of()).stream()
                            .limit(VALUES_SHOWN)
                            .map(value -> choice(facet, value))
                            .toList();
            if (!choices.isEmpty()) {
                sides.add(new Side(frame.texts().of("facet." + facet.parameter()), choices));
            }
        }
        return sides;
    }

    /** The link to the page before this one; empty on the first. */
    public Optional<String> previous() {
        return found.filter(page -> page.page() > 1).map(page -> at(page.page() - 1));
    }

    /** The link to the page after this one; empty on the last. */
    public Optional<String> next() {
        return found.filter(SearchPage::hasNext).map(page -> at(page.page() + 1));
    }

    /** The page of a found model. */
    public String link(ModelSummary model) {
        return frame.link("/models/" + model.id());
    }

    /** What to show below the title of a found model: where the words were found, or else the description. */
    public List<Highlight.Piece> excerpt(FoundModel model) {
        return model.highlights().stream()
                .filter(highlight -> highlight.field().equals("description"))
                .filter(highlight -> highlight.language() == frame.texts().language())
                .findFirst()
                .map(Highlight::pieces)
                .orElseGet(() -> List.of(
                        new Highlight.Piece(frame.texts().of(model.summary().description()), false)));
    }

    private String at(int page) {
        return frame.home() + query.set("page", Integer.toString(page));
    }

    private Choice choice(Facet facet, SearchPage.FacetCount value) {
        String label =
                facet == Facet.STATUS ? frame.texts().orElse("status." + value.value(), value.value()) : value.value();
        return new Choice(
                label, value.count(), value.selected(), frame.home() + query.toggle(facet.parameter(), value.value()));
    }
}
