package si.kozolec.server.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;

/**
 * How a model stands today. A published version never changes, and so it cannot know that there is something better by now, or that
 * it should not be used any more: that is said on {@code main}, in the model's record.
 *
 * @param deprecated whether there is something better than this model
 * @param successor the model to use instead; null when none is named
 * @param withdrawn the versions that are not for use any more, each with the reason
 */
public record Standing(boolean deprecated, @Nullable String successor, Map<Version, String> withdrawn) {

    /** Nothing is said about it. */
    static final Standing GOOD = new Standing(false, null, Map.of());

    public Standing {
        withdrawn = Map.copyOf(withdrawn);
    }

    static Standing of(ModelRecord record) {
        return new Standing(record.status() == Status.DEPRECATED, record.successor(), record.withdrawn());
    }

    /** Why a version is not for use any more; empty for one that is. */
    public Optional<String> withdrawal(Version version) {
        return Optional.ofNullable(withdrawn.get(version));
    }

    /** What is known about a version, with how it stands today. */
    ModelVersion over(ModelVersion model) {
        if (model.version() == null) {
            return model;
        }
        Status today = over(model.version(), model.status());
        return today == model.status() ? model : model.standing(today, successor);
    }

    /** The status today of a version that had another one when it was published. */
    Status over(Version version, Status then) {
        return withdrawn.containsKey(version) ? Status.WITHDRAWN : deprecated ? Status.DEPRECATED : then;
    }
}
