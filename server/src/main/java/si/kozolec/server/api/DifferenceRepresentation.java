package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.Change;
import si.kozolec.compatibility.Comparison;
import si.kozolec.compatibility.Verdict;
import si.kozolec.server.catalogue.PlannedModel;
import si.kozolec.server.git.TextChange;
import si.kozolec.server.submission.Difference;

/**
 * What a revision would change, on the wire: first what it means for each model, then the texts line by line.
 *
 * @param conflicts what others have published in the meantime that the revision touches, too
 */
@Schema(name = "Difference")
public record DifferenceRepresentation(
        int revision, List<ModelDifference> models, List<String> conflicts, List<FileDifference> files) {

    static DifferenceRepresentation from(int revision, Difference difference, List<TextChange> texts) {
        return new DifferenceRepresentation(
                revision,
                difference.models().stream().map(ModelDifference::from).toList(),
                difference.conflicts(),
                texts.stream().map(FileDifference::from).toList());
    }

    /**
     * What changes for the users of one model.
     *
     * @param latest its latest version; not there for a new model
     * @param step the class of the change
     * @param keepsProducers whether every payload that was right stays right
     * @param keepsConsumers whether nothing new can come to those who read payloads
     */
    @Schema(name = "ModelDifference")
    public record ModelDifference(
            String id,
            @Nullable String latest,
            @Nullable String version,
            @Nullable String needed,
            @JsonProperty("class") @Nullable String step,
            @Nullable Boolean keepsProducers,
            @Nullable Boolean keepsConsumers,
            List<ChangeLine> changes) {

        static ModelDifference from(PlannedModel model) {
            Comparison comparison = model.comparison();
            return new ModelDifference(
                    model.id().toString(),
                    model.latest() == null ? null : model.latest().toString(),
                    model.version() == null ? null : String.valueOf(model.version()),
                    model.needed() == null ? null : model.needed().toString(),
                    comparison == null ? null : comparison.step().code(),
                    comparison == null ? null : comparison.keepsProducers(),
                    comparison == null ? null : comparison.keepsConsumers(),
                    comparison == null
                            ? List.of()
                            : comparison.changes().stream()
                                    .map(ChangeLine::from)
                                    .toList());
        }
    }

    /** One change, and whom it breaks where models are open. */
    @Schema(name = "ChangeLine")
    public record ChangeLine(
            String kind,
            String attribute,
            String pointer,
            @Nullable String before,
            @Nullable String after,
            List<String> breaks,
            @Nullable TextRepresentation message) {

        static ChangeLine from(Change change) {
            return new ChangeLine(
                    change.kind().code(),
                    change.attribute(),
                    change.pointer(),
                    change.before().isEmpty() ? null : change.before(),
                    change.after().isEmpty() ? null : change.after(),
                    broken(change.open()),
                    TextRepresentation.from(change.message()));
        }

        private static List<String> broken(Verdict verdict) {
            if (verdict.producers()) {
                return verdict.consumers() ? List.of("producers", "consumers") : List.of("producers");
            }
            return verdict.consumers() ? List.of("consumers") : List.of();
        }
    }

    /**
     * How a file changes.
     *
     * @param change {@code added}, {@code modified} or {@code removed}
     * @param diff the lines, in the unified format; empty for files that are no text, and for those behind very many lines
     */
    @Schema(name = "FileDifference")
    public record FileDifference(String path, String change, String diff) {

        static FileDifference from(TextChange change) {
            return new FileDifference(change.path(), change.kind().name().toLowerCase(Locale.ROOT), change.diff());
        }
    }
}
