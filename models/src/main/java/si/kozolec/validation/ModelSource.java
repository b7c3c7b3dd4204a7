package si.kozolec.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The state of the models: as long as it is the same object, all answers stay the same. */
    default Object state() {
        return this;
    }

    /** The names of a model's attributes of the first level, for finding models by them. */
    default Set<String> attributes(ModelId id) {
        return find(id, Optional.empty())
                .map(model ->
                        new KnownNames(model.bundle().get().schema()).root().names())
                .orElse(Set.of());
    }
}
