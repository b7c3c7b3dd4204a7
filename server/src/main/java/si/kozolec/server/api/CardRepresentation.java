package si.kozolec.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.ModelSummary;

/** What every list shows of a model besides its identity, on the wire. */
public record CardRepresentation(
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
        LinksRepresentation links) {

    static CardRepresentation from(ModelSummary model, Addresses addresses) {
        return new CardRepresentation(
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
                LinksRepresentation.to(model.id(), model.version(), addresses));
    }
}
