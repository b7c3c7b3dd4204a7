package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.SearchPage;

/** A page of found models on the wire. */
@Schema(name = "SearchPage")
public record SearchRepresentation(
        int total,
        int page,
        int size,
        boolean relaxed,
        @Nullable String didYouMean,
        List<ItemRepresentation> items,
        Map<String, List<FacetValueRepresentation>> facets) {

    static SearchRepresentation from(SearchPage found, ModelCards cards) {
        Map<String, List<FacetValueRepresentation>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    found.facets().getOrDefault(facet, List.of()).stream()
                            .map(value -> new FacetValueRepresentation(value.value(), value.count(), value.selected()))
                            .toList());
        }
        return new SearchRepresentation(
                found.total(),
                found.page(),
                found.size(),
                found.relaxed(),
                found.didYouMean(),
                found.items().stream()
                        .map(item -> ItemRepresentation.from(item, cards))
                        .toList(),
                facets);
    }

    /** How many models one would see with a value of a facet. */
    @Schema(name = "FacetValue")
    public record FacetValueRepresentation(String value, int count, boolean selected) {}
}
