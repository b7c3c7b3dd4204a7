package si.kozolec.server.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;

/**
 * A checked question to {@link SearchIndex#search}.
 *
 * @param question what to look for, plain words; empty for all models
 * @param filters for each facet the values of which a model must have one; a facet that is not there does not filter
 * @param attributes names or paths of attributes of which a model must have one; empty for any model
 * @param language the language that the searcher speaks: its texts weigh a little more and titles sort by it; hides nothing
 * @param page which page, from 1
 * @param size how many models a page has
 * @param order in which order
 * @param explained whether each model comes with the reasons for its place
 */
public record SearchRequest(
        String question,
        Map<Facet, Set<String>> filters,
        Set<String> attributes,
        @Nullable Language language,
        int page,
        int size,
        SearchOrder order,
        boolean explained) {

    /** The names of the parameters that {@link #from} knows. */
    public static final List<String> PARAMETERS = List.of(
            "q",
            "subject",
            "domain",
            "attribute",
            "status",
            "license",
            "publisher",
            "language",
            "page",
            "size",
            "sort",
            "explain");

    public SearchRequest {
        filters = Map.copyOf(filters);
        attributes = Set.copyOf(attributes);
        Parameters.requirePage(page, size);
    }

    /** All models, first page. */
    public static SearchRequest all() {
        return from(Map.of());
    }

    /**
     * Reads and checks the parameters of a request.
     *
     * @throws InvalidRequest with everything that is wrong
     */
    public static SearchRequest from(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, new LinkedHashSet<>(PARAMETERS));
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> chosen = chosen(parameters, facet);
            if (!chosen.isEmpty()) {
                filters.put(facet, chosen);
            }
        }
        String question = parameters.question();
        Set<String> attributes = parameters.values("attribute");
        Language language = parameters.language().orElse(null);
        SearchOrder order =
                parameters.choice("sort", SearchOrder.codes(), SearchOrder::of).orElse(SearchOrder.RELEVANCE);
        int page = parameters.page();
        int size = parameters.size();
        boolean explained = parameters.flag("explain");
        parameters.finish(page, size);
        return new SearchRequest(question, filters, attributes, language, page, size, order, explained);
    }

    private static Set<String> chosen(Parameters parameters, Facet facet) {
        return switch (facet) {
            case STATUS ->
                parameters.choices(facet.parameter(), statuses(), Status::of).stream()
                        .map(Status::code)
                        .collect(Collectors.toSet());
            case SUBJECT ->
                parameters.values(facet.parameter()).stream()
                        .map(SearchRequest::withoutPrefix)
                        .collect(Collectors.toSet());
            case DOMAIN, LICENSE, PUBLISHER -> parameters.values(facet.parameter());
        };
    }

    private static String withoutPrefix(String subject) {
        return subject.startsWith(ModelId.FOLDER_PREFIX) ? subject.substring(ModelId.FOLDER_PREFIX.length()) : subject;
    }

    private static Set<String> statuses() {
        return Stream.of(Status.values()).map(Status::code).collect(Collectors.toSet());
    }
}
