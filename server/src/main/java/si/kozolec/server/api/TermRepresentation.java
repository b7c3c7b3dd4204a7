package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.TermDescription;
import si.kozolec.artifact.TermUse;
import si.kozolec.model.AttributeKind;

/**
 * What an IRI stands for, on the wire.
 *
 * @param iri the IRI
 * @param terms the words for it, most often one
 * @param entityType whether it is a type of entities
 * @param label a name for people
 * @param description what it means
 * @param models the models that use it, in their latest versions
 */
@Schema(name = "Term")
public record TermRepresentation(
        String iri,
        List<String> terms,
        boolean entityType,
        @Nullable TextRepresentation label,
        @Nullable TextRepresentation description,
        List<UseRepresentation> models) {

    public TermRepresentation {
        terms = List.copyOf(terms);
        models = List.copyOf(models);
    }

    /**
     * How one model uses it.
     *
     * @param kind its NGSI-LD kind
     * @param unit the UN/CEFACT common code of its unit, or the unit as the model writes it
     * @param datatype the IRI of its datatype, where JSON has none
     * @param paths where it stands in the model
     */
    @Schema(name = "TermUse")
    public record UseRepresentation(
            String model,
            @Nullable String version,
            String term,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String datatype,
            @Nullable TextRepresentation label,
            List<String> paths,
            String page) {

        public UseRepresentation {
            paths = List.copyOf(paths);
        }
    }

    static TermRepresentation from(TermDescription term, Addresses addresses) {
        return new TermRepresentation(
                term.iri(),
                List.copyOf(term.terms()),
                term.isEntityType(),
                TextRepresentation.from(term.label()),
                TextRepresentation.from(term.description()),
                term.uses().stream().map(use -> from(use, addresses)).toList());
    }

    private static UseRepresentation from(TermUse use, Addresses addresses) {
        return new UseRepresentation(
                use.model().toString(),
                use.version() == null ? null : use.version().toString(),
                use.term(),
                use.kind() == AttributeKind.UNSTATED ? null : use.kind().ngsiName(),
                unit(use),
                use.datatype(),
                TextRepresentation.from(use.label()),
                use.paths(),
                addresses.model(use.model()));
    }

    static @Nullable String unit(TermUse use) {
        if (use.unit() == null) {
            return null;
        }
        return use.unit().code().isEmpty() ? use.unit().text() : use.unit().code();
    }
}
