package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.validation.Identification;
import si.kozolec.validation.Identified;

/** The models that a payload fits, on the wire. */
@Schema(name = "Identification")
public record IdentificationRepresentation(
        List<IdentifiedRepresentation> models, List<FindingRepresentation> findings) {

    static IdentificationRepresentation from(Identification identification, Addresses addresses) {
        return new IdentificationRepresentation(
                identification.models().stream()
                        .map(model -> IdentifiedRepresentation.from(model, addresses))
                        .toList(),
                identification.findings().stream()
                        .map(FindingRepresentation::from)
                        .toList());
    }

    /**
     * A model that a payload fits.
     *
     * @param score from 0, nothing in common, to 1, it could not fit better
     * @param matched the attributes of the payload that the model knows
     * @param missing the attributes that the model requires and the payload lacks
     * @param unknown the attributes of the payload that the model does not know
     * @param conforms whether the payload conforms to the model, once it has the model's type
     */
    @Schema(name = "IdentifiedModel")
    public record IdentifiedRepresentation(
            String id,
            @Nullable String version,
            double score,
            boolean conforms,
            List<String> matched,
            List<String> missing,
            List<String> unknown,
            LinksRepresentation links) {

        static IdentifiedRepresentation from(Identified model, Addresses addresses) {
            return new IdentifiedRepresentation(
                    model.model().toString(),
                    model.version() == null ? null : model.version().toString(),
                    model.score(),
                    model.conforms(),
                    model.matched(),
                    model.missing(),
                    model.unknown(),
                    LinksRepresentation.to(model.model(), model.version(), addresses));
        }
    }
}
