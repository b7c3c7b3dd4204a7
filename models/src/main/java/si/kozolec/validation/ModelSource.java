package si.kozolec.validation;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Gives the models that payloads are judged by: a folder, a local store, or what a server has published. */
public interface ModelSource {

    /** That version of a model; without a version the latest; empty when there is none. */
    Optional<KnownModel> find(ModelId id, Optional<Version> version);

    /** The models whose entities have that type, in order. */
    List<ModelId> ofType(String entityType);

    /** Every model. */
    List<ModelId> models();

    /** Somebody will soon ask for that model: what takes time may be made ready now, beside all else. It never fails. */
    default void expect(ModelId id) {}

    /** The state of the models: as long as it is the same object, all answers stay the same. */
    default Object state() {
        return this;
    }
}
