package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.InvalidRequest;
import si.kozolec.server.search.SearchOrder;
import si.kozolec.server.search.SearchPage;

/**
 * What a search has found.
 *
 * @param frame what is around it
 * @param found what was found; empty when the question was not understood
 * @param problems what is wrong with the question
 * @param nearest models with a name like the question, when nothing was found
 */
public record ResultsPage(
        Frame frame, Optional<SearchPage> found, List<InvalidRequest.Problem> problems, List<ModelLink> nearest)
        implements Page {

    private static final int VALUES_SHOWN = 8;
    private static final String ATTRIBUTE = "attribute";
    private static final List<SearchOrder> ORDERS =
            List.of(SearchOrder.RELEVANCE, SearchOrder.TITLE, SearchOrder.UPDATED_DOWN);

    public ResultsPage {
        problems = List.copyOf(problems);
        nearest = List.copyOf(nearest);
    }

    /** A value to narrow the results down by. */
    public record Choice(String label, int count, boolean selected, String link) {}

    /** A side to narrow the results down from: the first few values, and those that have to be unfolded. */
    public record Side(String label, List<Choice> first, List<Choice> more) {}

    /** A way to sort; without a link when it is the one in use. */
    public record Order(String label, Optional<String> link) {}

    public List<ModelCard> models() {
        return found.map(page -> page.items().stream()
                        .map(model -> ModelCard.of(frame, model))
                        .toList())
                .orElse(List.of());
    }

    /** How many were found, in words. */
    public String count() {
        return frame.texts().count("results.count", found.map(SearchPage::total).orElse(0));
    }

    /** The question as it was probably meant; empty when every word of it is known. */
    public Optional<Link> meant() {
        return found.map(SearchPage::didYouMean)
                .map(words -> new Link(words, at(frame.query().without("page").set("q", words))));
    }

    /** The sides that have something to choose from. */
    public List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Choice> choices =
                    found.map(page -> page.facets().getOrDefault(facet, List.of())).orElse(List.of()).stream()
                            .map(value -> choice(facet, value))
                            .toList();
            if (!choices.isEmpty()) {
                int cut = Math.min(VALUES_SHOWN, choices.size());
                sides.add(new Side(
                        frame.texts().of("facet." + facet.parameter()),
                        choices.subList(0, cut),
                        choices.subList(cut, choices.size())));
            }
        }
        return sides;
    }

    /** The filters in use; the link takes one away. */
    public List<Link> chips() {
        List<Link> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (String value : frame.query().all(facet.parameter())) {
                chips.add(new Link(
                        frame.texts().of("facet." + facet.parameter()) + ": " + label(facet, value),
                        at(frame.query().toggle(facet.parameter(), value))));
            }
        }
        for (String value : frame.query().all(ATTRIBUTE)) {
            chips.add(new Link(
                    frame.texts().of("facet.attribute") + ": " + value,
                    at(frame.query().toggle(ATTRIBUTE, value))));
        }
        return chips;
    }

    /** The same question without any filter. */
    public String withoutFilters() {
        Query query = frame.query().without(ATTRIBUTE).without("page");
        for (Facet facet : Facet.values()) {
            query = query.without(facet.parameter());
        }
        return at(query);
    }

    public List<Order> orders() {
        String used = frame.query().first("sort").orElse(SearchOrder.RELEVANCE.code());
        return ORDERS.stream()
                .map(order -> new Order(
                        frame.texts().of("results.sort." + order.code().replace("-", "")),
                        order.code().equals(used)
                                ? Optional.empty()
                                : Optional.of(at(frame.query().without("page").set("sort", order.code())))))
                .toList();
    }

    /** The link to the page before this one; empty on the first. */
    public Optional<String> previous() {
        return found.filter(page -> page.page() > 1).map(page -> page(page.page() - 1));
    }

    /** The link to the page after this one; empty on the last. */
    public Optional<String> next() {
        return found.filter(SearchPage::hasNext).map(page -> page(page.page() + 1));
    }

    /** Which page of how many this is; empty when it is the only one. */
    public String place() {
        return found.filter(page -> page.total() > page.size())
                .map(page ->
                        frame.texts().of("results.place", page.page(), (page.total() + page.size() - 1) / page.size()))
                .orElse("");
    }

    private String page(int number) {
        return at(frame.query().set("page", Integer.toString(number)));
    }

    private String at(Query query) {
        return frame.search() + query.set(Pages.LANG, frame.lang());
    }

    private Choice choice(Facet facet, SearchPage.FacetCount value) {
        return new Choice(
                label(facet, value.value()),
                value.count(),
                value.selected(),
                at(frame.query().toggle(facet.parameter(), value.value())));
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case STATUS -> frame.texts().orElse("status." + value, value);
            case DOMAIN -> ModelCard.domain(frame.texts(), value);
            case SUBJECT, LICENSE, PUBLISHER -> value;
        };
    }
}
