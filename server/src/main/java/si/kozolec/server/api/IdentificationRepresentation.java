package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.draft.Draft;
import si.kozolec.identification.Identification;
import si.kozolec.sample.Field;
import si.kozolec.sample.Sample;

/**
 * The models that a payload fits, on the wire.
 *
 * @param fits whether the first of the models fits well enough to be used
 * @param payload what was seen in the payload
 * @param models the models, the best first
 * @param draft the draft of a new model, when none fits or when one was asked for
 * @param findings what is wrong with the payload, or worth knowing about how it was read
 */
@Schema(name = "Identification")
public record IdentificationRepresentation(
        boolean fits,
        PayloadRepresentation payload,
        List<CandidateRepresentation> models,
        @Nullable DraftRepresentation draft,
        List<FindingRepresentation> findings) {

    static IdentificationRepresentation from(
            Identification identification, Optional<Draft> draft, Addresses addresses) {
        return new IdentificationRepresentation(
                identification.fits(),
                PayloadRepresentation.from(identification.sample()),
                identification.models().stream()
                        .map(model -> CandidateRepresentation.from(model, addresses))
                        .toList(),
                draft.map(DraftRepresentation::from).orElse(null),
                identification.sample().findings().stream()
                        .map(FindingRepresentation::from)
                        .toList());
    }

    /**
     * What was seen in a payload.
     *
     * @param form how it is written: keyvalues, normalized, concise, ngsiv2, geojson, csv, or none when it could not be read
     * @param entities how many entities, or rows of a table, were looked at
     * @param more whether there are more
     * @param fields the names of the fields beside id, type and @context
     */
    @Schema(name = "IdentifiedPayload")
    public record PayloadRepresentation(String form, int entities, boolean more, List<String> fields) {

        static PayloadRepresentation from(Sample sample) {
            return new PayloadRepresentation(
                    sample.form().code(),
                    sample.entities(),
                    sample.more(),
                    sample.fields().stream().map(Field::name).toList());
        }
    }
}
