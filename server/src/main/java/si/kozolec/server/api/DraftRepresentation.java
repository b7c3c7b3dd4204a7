package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.draft.Draft;

/**
 * The draft of a model, on the wire; its files are those that a submission takes.
 *
 * @param id what the model would be called
 * @param files its files
 * @param reused the attributes that the repository knew already
 * @param gaps what people must look at or fill in
 */
@Schema(name = "Draft")
public record DraftRepresentation(
        String id, List<FileRepresentation> files, List<ReusedRepresentation> reused, List<GapRepresentation> gaps) {

    static DraftRepresentation from(Draft draft) {
        return new DraftRepresentation(
                draft.model().toString(),
                draft.texts().entrySet().stream()
                        .map(file -> new FileRepresentation(file.getKey(), file.getValue()))
                        .toList(),
                draft.reused().stream()
                        .map(one -> new ReusedRepresentation(
                                one.field(), one.attribute(), one.from().toString()))
                        .toList(),
                draft.gaps().stream()
                        .map(gap -> new GapRepresentation(gap.rule(), gap.file(), TextRepresentation.from(gap.text())))
                        .toList());
    }

    /** A file of a draft, by its path in the repository. */
    @Schema(name = "DraftFile")
    public record FileRepresentation(String path, String text) {}

    /** An attribute that was taken over from a model. */
    @Schema(name = "DraftReused")
    public record ReusedRepresentation(String field, String attribute, String from) {}

    /** What people must look at or fill in; the rule is the one that will ask for it. */
    @Schema(name = "DraftGap")
    public record GapRepresentation(
            String rule, String file, @Nullable TextRepresentation text) {}
}
