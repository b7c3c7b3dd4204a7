package si.kozolec.ngsild;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.node.ObjectNode;

/** Turns entities of one model into key-values, whatever shape they come in. May be shared between threads. */
public final class Converter {

    private final ModelVersion model;

    public Converter(ModelVersion model) {
        this.model = model;
    }

    /**
     * The entity as key-values.
     *
     * @param entity the entity as it was written; it is not changed
     * @param stated the representation that the user named; empty to recognise it, attribute by attribute
     */
    public Conversion convert(ObjectNode entity, Optional<Representation> stated) {
        if (stated.isPresent() || !entity.isEmpty()) {
            throw new UnsupportedOperationException("to come for " + model.id());
        }
        return new Conversion(Representation.KEY_VALUES, false, entity, Origins.SAME, List.of(), List.of());
    }
}
