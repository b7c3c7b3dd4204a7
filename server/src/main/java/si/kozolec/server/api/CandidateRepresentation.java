package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.identification.Candidate;

/**
 * A model that a payload fits, on the wire.
 *
 * @param score from 0, nothing in common, to 1, it could not fit better
 * @param conforms whether the payload conforms as it is written, once it has the model's type and an identifier
 * @param conformity the same more exactly: as-written, once-renamed, no, untried
 * @param matched the fields of the payload that the model knows, the most telling first
 * @param missing the attributes that the model requires and the payload lacks
 * @param unknown the fields of the payload that the model does not know
 * @param reasons what made the score
 * @param fields for each field of the payload, what it is in the model
 * @param problems what is wrong with the payload as one of this model; a few
 */
@Schema(name = "IdentifiedModel")
public record CandidateRepresentation(
        String id,
        @Nullable String version,
        @Nullable TextRepresentation title,
        double score,
        boolean conforms,
        String conformity,
        List<String> matched,
        List<String> missing,
        List<String> unknown,
        List<ReasonRepresentation> reasons,
        List<FieldRepresentation> fields,
        List<FindingRepresentation> problems,
        LinksRepresentation links) {

    static CandidateRepresentation from(Candidate model, Addresses addresses) {
        return new CandidateRepresentation(
                model.model().toString(),
                model.version() == null ? null : model.version().toString(),
                TextRepresentation.from(model.title()),
                model.score(),
                model.conforms(),
                model.conformity().code(),
                model.matched().stream().map(Candidate.Match::field).toList(),
                model.missing().stream().map(Candidate.Missing::attribute).toList(),
                model.unknown().stream().map(Candidate.Unknown::field).toList(),
                model.reasons().stream().map(ReasonRepresentation::from).toList(),
                FieldRepresentation.all(model),
                model.problems().stream().map(FindingRepresentation::from).toList(),
                LinksRepresentation.to(model.model(), model.version(), addresses));
    }

    /**
     * A part of the score, in words.
     *
     * @param points how much it adds to the score; 0 for what only explains
     */
    @Schema(name = "IdentifiedReason")
    public record ReasonRepresentation(
            String code, double points, @Nullable TextRepresentation text) {

        static ReasonRepresentation from(Candidate.Reason reason) {
            return new ReasonRepresentation(reason.code(), reason.points(), TextRepresentation.from(reason.text()));
        }
    }

    /**
     * What a field of the payload is in the model.
     *
     * @param field its name in the payload
     * @param attribute its name in the model; absent when the model does not know it
     * @param label the attribute's name for people
     * @param likeness how the names were found to mean the same: same, spelling, label, typo, words
     * @param weight how much the name says about the model, from hardly anything to 1
     * @param doubts where the values do not agree with the model
     * @param nearest for an unknown field, the model's attribute of the most similar name
     */
    @Schema(name = "IdentifiedField")
    public record FieldRepresentation(
            String field,
            @Nullable String attribute,
            @Nullable TextRepresentation label,
            @Nullable String likeness,
            @Nullable Double weight,
            List<DoubtRepresentation> doubts,
            @Nullable String nearest) {

        static List<FieldRepresentation> all(Candidate model) {
            List<FieldRepresentation> all = new ArrayList<>();
            for (Candidate.Match match : model.matched()) {
                all.add(new FieldRepresentation(
                        match.field(),
                        match.attribute(),
                        TextRepresentation.from(match.label()),
                        match.likeness().code(),
                        match.weight(),
                        match.doubts().stream().map(DoubtRepresentation::from).toList(),
                        null));
            }
            for (Candidate.Unknown unknown : model.unknown()) {
                all.add(new FieldRepresentation(unknown.field(), null, null, null, null, List.of(), unknown.nearest()));
            }
            return all;
        }
    }

    /** Where the values of a field do not agree with the model. */
    @Schema(name = "IdentifiedDoubt")
    public record DoubtRepresentation(String code, @Nullable TextRepresentation text) {

        static DoubtRepresentation from(Candidate.Doubt doubt) {
            return new DoubtRepresentation(doubt.code(), TextRepresentation.from(doubt.text()));
        }
    }
}
