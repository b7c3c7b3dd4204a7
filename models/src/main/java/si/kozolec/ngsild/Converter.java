package si.kozolec.ngsild;

import java.util.Optional;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns entities of one model into key-values, whatever shape they come in. May be shared between threads.
 *
 * <p>Making one lays out the model for quick answers, so keep it as long as the model.
 */
public final class Converter {

    private final Known known;

    public Converter(ModelVersion model) {
        this.known = new Known(model);
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
        return new EntityReading(known, stated, moments).read(entity);
    }
}
