package si.kozolec.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Says that a model, or a version of it, which somebody asked for by name is not there, and which ones are near. */
public final class UnknownModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ModelId model;
    private final transient @Nullable Version version;
    private final transient List<ModelId> nearest;

    public UnknownModelException(ModelId model, @Nullable Version version, List<ModelId> nearest) {
        super("there is no model " + model + (version == null ? "" : "@" + version)
                + (nearest.isEmpty() ? "" : "; near to it: " + nearest));
        this.model = model;
        this.version = version;
        this.nearest = List.copyOf(nearest);
    }

    /** The model that was asked for. */
    public ModelId model() {
        return model;
    }

    /** The version that was asked for; null when any would have done. When it is not null, the model itself may well be there. */
    public @Nullable Version version() {
        return version;
    }

    /** The models with the nearest names, the nearest first; the model itself when only the version is missing. */
    public List<ModelId> nearest() {
        return nearest;
    }
}
