package si.kozolec.server.notice;

import java.time.Instant;
import java.util.List;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * What was published in one moment.
 *
 * @param at when
 * @param commit the commit of {@code main} that did it
 * @param submission the number of the submission that it comes from
 * @param title the title of that submission
 * @param versions the new versions; none when only something was said about old ones
 * @param models all models that it touches
 */
public record Publication(
        Instant at, String commit, int submission, String title, List<Released> versions, List<ModelId> models) {

    public Publication {
        versions = List.copyOf(versions);
        models = List.copyOf(models);
    }

    /** One new version. */
    public record Released(ModelId model, Version version) {}
}
