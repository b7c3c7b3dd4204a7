package si.kozolec.server.submission;

import java.util.List;
import si.kozolec.server.catalogue.PlannedModel;

/**
 * What a revision would do to the catalogue.
 *
 * @param models model by model, with the semantic difference to its latest version
 * @param conflicts what others have published since the revision's base that it touches, too
 */
public record Difference(List<PlannedModel> models, List<String> conflicts) {

    public Difference {
        models = List.copyOf(models);
        conflicts = List.copyOf(conflicts);
    }
}
