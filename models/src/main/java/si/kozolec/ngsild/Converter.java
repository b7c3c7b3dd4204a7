package si.kozolec.ngsild;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns entities of one model into key-values, whatever shape they come in. May be shared between threads.
 *
 * <p>The first entity that is not plain lays out the model for quick answers, so keep a converter as long as the model.
 */
public final class Converter {

    private final Supplier<ModelVersion> model;
    private volatile @Nullable Known known;

    public Converter(ModelVersion model) {
        this(() -> model);
    }

    /** @param model gives the model, when an entity has to be read by it: those that are plainly key-values need none */
    public Converter(Supplier<ModelVersion> model) {
        this.model = model;
    }

    /**
     * The entity as key-values. They share parts with the entity, so neither may be changed afterwards.
     *
     * @param entity the entity as it was written, or a GeoJSON feature; it is not changed
     * @param stated the representation that the user named; empty to recognise it, attribute by attribute
     */
    public Conversion convert(ObjectNode entity, Optional<Representation> stated) {
        return convert(entity, stated, Moments.LATEST);
    }

    /**
     * The same, where it is said which values over time are read.
     *
     * @param moments with all of them, each one but the latest is a {@link Conversion#further() further} instance
     */
    public Conversion convert(ObjectNode entity, Optional<Representation> stated, Moments moments) {
        return Plain.read(entity, stated).orElseGet(() -> new EntityReading(known(), stated, moments).read(entity));
    }

    private Known known() {
        Known laid = known;
        if (laid == null) {
            // Two who ask at once lay out the same.
            laid = new Known(model.get());
            known = laid;
        }
        return laid;
    }
}
