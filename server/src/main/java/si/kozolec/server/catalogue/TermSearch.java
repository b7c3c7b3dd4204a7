package si.kozolec.server.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import si.kozolec.artifact.TermDescription;
import si.kozolec.model.Language;
import si.kozolec.server.search.AttributePage;
import si.kozolec.server.search.AttributeRequest;
import si.kozolec.server.search.FoundAttribute;
import si.kozolec.server.search.FoundModel;
import si.kozolec.server.search.SearchRequest;

/**
 * Finds terms by words of either language: attributes that are called so or mean it, and types of entities that are called or described
 * so. It asks the index of models and attributes; a term has no index of its own.
 */
public final class TermSearch {

    /** How many names of attributes, and how many models, are looked at: whoever needs more should ask for less. */
    private static final int MOST = 200;

    private static final int AT_ONCE = 100;

    private final Catalogue catalogue;
    private final PublishedTerms terms;

    public TermSearch(Catalogue catalogue, PublishedTerms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /**
     * A page of what was found.
     *
     * @param total how many terms were found
     * @param items those of the page
     */
    public record Found(int total, List<TermDescription> items) {

        public Found {
            items = List.copyOf(items);
        }
    }

    /** The page that is asked for, best terms first; without words all terms, in the order of the alphabet. */
    public Found find(AttributeRequest request) {
        List<TermDescription> all =
                request.question().isEmpty() ? terms.all() : List.copyOf(inTurn(types(request), attributes(request)));
        int from = (int) Math.min(all.size(), (request.page() - 1L) * request.size());
        return new Found(all.size(), all.subList(from, Math.min(all.size(), from + request.size())));
    }

    /** The types of models whose title or description answers the question; the others were found for their attributes. */
    private List<TermDescription> types(AttributeRequest request) {
        List<FoundModel> models =
                pages(page -> catalogue.index().search(question(request, page)).items());
        return models.stream()
                .filter(found -> !found.highlights().isEmpty())
                .map(FoundModel::summary)
                .flatMap(model -> terms.named(model.entityType()).stream()
                        .filter(term -> term.isEntityType() && term.models().contains(model.id())))
                .toList();
    }

    private List<TermDescription> attributes(AttributeRequest request) {
        List<FoundAttribute> names = pages(page -> {
            AttributePage found = catalogue
                    .index()
                    .attributes(new AttributeRequest(request.question(), request.language(), page, AT_ONCE));
            return found.items();
        });
        return names.stream()
                .flatMap(name -> terms.named(name.name()).stream())
                .filter(term -> !term.isEntityType())
                .toList();
    }

    private static SearchRequest question(AttributeRequest request, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(request.question()));
        parameters.put("page", List.of(Integer.toString(page)));
        parameters.put("size", List.of(Integer.toString(AT_ONCE)));
        Optional.ofNullable(request.language())
                .map(Language::tag)
                .ifPresent(tag -> parameters.put("language", List.of(tag)));
        return SearchRequest.from(parameters);
    }

    private static <T> List<T> pages(IntFunction<List<T>> page) {
        List<T> all = new ArrayList<>();
        for (int number = 1; number <= MOST / AT_ONCE; number++) {
            List<T> items = page.apply(number);
            all.addAll(items);
            if (items.size() < AT_ONCE) {
                break;
            }
        }
        return all;
    }

    /** One of each in turn, since scores of models and of attributes cannot be compared; each term once. */
    private static Collection<TermDescription> inTurn(List<TermDescription> types, List<TermDescription> attributes) {
        Map<String, TermDescription> mixed = new LinkedHashMap<>();
        Iterator<TermDescription> type = types.iterator();
        Iterator<TermDescription> attribute = attributes.iterator();
        while (type.hasNext() || attribute.hasNext()) {
            Stream.of(type, attribute)
                    .filter(Iterator::hasNext)
                    .map(Iterator::next)
                    .forEach(term -> mixed.putIfAbsent(term.iri(), term));
        }
        return mixed.values();
    }
}
