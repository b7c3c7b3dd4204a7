package si.kozolec.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * What an answer comes to.
 *
 * @param files how many files were read
 * @param unreadable how many could not be
 * @param entities how many entities were judged; in a check of models, how many examples
 * @param conforming how many of them conform
 * @param errors how many errors there are, told or not
 * @param warnings how many warnings
 * @param notes how many notes
 * @param untold how many findings are counted but not told
 * @param models how it went by each model, in order
 */
public record Summary(
        int files,
        int unreadable,
        long entities,
        long conforming,
        long errors,
        long warnings,
        long notes,
        long untold,
        List<ModelCount> models) {

    public Summary {
        models = List.copyOf(models);
    }

    /** Whether nothing is wrong. */
    public boolean conforms() {
        return errors == 0 && unreadable == 0 && conforming == entities;
    }

    /**
     * How it went by one model.
     *
     * @param model null for entities whose model was not found
     */
    public record ModelCount(
            @Nullable ModelId model, @Nullable Version version, long entities, long conforming) {}
}
