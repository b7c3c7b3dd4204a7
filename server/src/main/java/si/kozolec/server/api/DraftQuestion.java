package si.kozolec.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.draft.Draft;
import si.kozolec.draft.Drafter;
import si.kozolec.identification.Identification;
import si.kozolec.identification.Identifier;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/**
 * Whether a caller wants the draft of a model, and how.
 *
 * @param asked whether a draft is wanted although a model fits
 * @param zipped whether it is wanted as a zip
 * @param model what it is to be called; empty to make up a name
 */
record DraftQuestion(boolean asked, boolean zipped, Optional<ModelId> model) {

    /** @throws Failure with everything that is wrong with the parameters */
    static DraftQuestion from(@Nullable String draft, @Nullable String model) {
        List<Problem.Part> problems = new ArrayList<>();
        String how = draft == null || draft.isEmpty() ? (draft == null ? "false" : "true") : draft;
        if (!List.of("true", "false", "zip").contains(how)) {
            problems.add(Problem.Part.inParameter(
                    "draft",
                    new LocalizedText(
                            "Dovoljene vrednosti so true, false in zip.", "Allowed are true, false and zip.")));
        }
        Optional<ModelId> id = model == null || model.isEmpty() ? Optional.empty() : ModelId.parse(model);
        if (model != null && !model.isEmpty() && id.isEmpty()) {
            problems.add(Problem.Part.inParameter(
                    "model",
                    new LocalizedText(
                            "Model se napiše kot Parking-SI/OffStreetParking.",
                            "Write a model as Parking-SI/OffStreetParking.")));
        }
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
        return new DraftQuestion(!how.equals("false"), how.equals("zip"), id);
    }

    /** Whether a draft is to be made of that payload. */
    boolean wanted(Identification found) {
        return !found.sample().isEmpty() && (asked || !found.fits());
    }

    Draft draft(Identification found, Identifier identifier) {
        return new Drafter(identifier.known()).draft(found, model);
    }
}
