package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import si.kozolec.server.catalogue.TermSearch;
import si.kozolec.server.search.AttributeRequest;

/** A page of found terms on the wire, each IRI once. */
@Schema(name = "TermPage")
public record TermsRepresentation(int total, int page, int size, List<TermRepresentation> items) {

    public TermsRepresentation {
        items = List.copyOf(items);
    }

    static TermsRepresentation from(TermSearch.Found found, AttributeRequest asked, Addresses addresses) {
        return new TermsRepresentation(
                found.total(),
                asked.page(),
                asked.size(),
                found.items().stream()
                        .map(term -> TermRepresentation.from(term, addresses))
                        .toList());
    }
}
