package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.FoundModel;
import si.kozolec.server.search.Highlight;
import si.kozolec.server.search.SearchPage;

/** A page of found models on the wire. */
@Schema(name = "SearchPage")
public record SearchRepresentation(
        int total,
        int page,
        int size,
        boolean relaxed,
        List<ItemRepresentation> items,
        Map<String, List<FacetValueRepresentation>> facets) {

    static SearchRepresentation from(SearchPage found, Addresses addresses) {
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
                found.items().stream()
                        .map(item -> ItemRepresentation.from(item, addresses))
                        .toList(),
                facets);
    }

    /** How many models one would see with a value of a facet. */
    @Schema(name = "FacetValue")
    public record FacetValueRepresentation(String value, int count, boolean selected) {}

    /** A found model. */
    @Schema(name = "FoundModel")
    public record ItemRepresentation(
            String id,
            @Nullable String version,
            String status,
            boolean national,
            @Nullable TextRepresentation title,
            @Nullable TextRepresentation description,
            String entityType,
            List<String> domains,
            @Nullable String license,
            @Nullable TextRepresentation publisher,
            String updated,
            float score,
            List<HighlightRepresentation> highlights,
            LinksRepresentation links) {

        static ItemRepresentation from(FoundModel model, Addresses addresses) {
            return new ItemRepresentation(
                    model.id().toString(),
                    model.version() == null ? null : model.version().toString(),
                    model.status().code(),
                    model.national(),
                    TextRepresentation.from(model.title()),
                    TextRepresentation.from(model.description()),
                    model.entityType(),
                    model.domains(),
                    ModelRepresentation.orNull(model.license()),
                    TextRepresentation.from(model.publisher()),
                    model.updated().toString(),
                    model.score(),
                    model.highlights().stream()
                            .map(HighlightRepresentation::from)
                            .toList(),
                    LinksRepresentation.to(model.id(), model.version(), addresses));
        }
    }

    /** Where the words were found: plain pieces of text, the marked ones answering the question. */
    @Schema(name = "Highlight")
    public record HighlightRepresentation(String field, String language, List<Highlight.Piece> pieces) {

        static HighlightRepresentation from(Highlight highlight) {
            return new HighlightRepresentation(
                    highlight.field(), highlight.language().tag(), highlight.pieces());
        }
    }
}
