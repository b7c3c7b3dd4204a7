package si.kozolec.ngsild;

import java.util.Optional;

/** Counts how the attributes of an entity are written, and says how the entity is. */
final class Tally {

    private int normalized;
    private int ngsiV2;
    private int concise;
    private int typedData;
    private int plain;

    void count(Form.Shape shape) {
        switch (shape) {
            case NORMALIZED -> normalized++;
            case NGSI_V2 -> ngsiV2++;
            case CONCISE -> concise++;
            case TYPED_DATA -> typedData++;
            case PLAIN, DATA, WRAPPED, DATASET, INSTANCES -> plain++;
        }
    }

    /** How most attributes are written. */
    Representation representation(Optional<Representation> stated) {
        int light = concise + typedData + plain;
        if (light + normalized + ngsiV2 == 0) {
            return stated.orElse(Representation.KEY_VALUES);
        }
        if (normalized >= light && normalized >= ngsiV2) {
            return Representation.NORMALIZED;
        }
        if (ngsiV2 >= light) {
            return Representation.NGSI_V2;
        }
        // Without a single concise object the two look alike; then only the user can know.
        boolean statedConcise = stated.isPresent() && stated.get() == Representation.CONCISE;
        return concise > 0 || statedConcise ? Representation.CONCISE : Representation.KEY_VALUES;
    }

    boolean mixed() {
        int light = concise + typedData + plain;
        int ways = (normalized > 0 ? 1 : 0) + (ngsiV2 > 0 ? 1 : 0) + (light > 0 ? 1 : 0);
        return ways > 1 || (concise > 0 && typedData > 0);
    }

    /** The representation that a shape belongs to when it is not among those of the stated one; empty when it is. */
    static Optional<Representation> other(Form.Shape shape, Representation stated) {
        Representation found = switch (shape) {
            case NORMALIZED -> Representation.NORMALIZED;
            case NGSI_V2 -> Representation.NGSI_V2;
            case CONCISE -> Representation.CONCISE;
            case TYPED_DATA -> Representation.KEY_VALUES;
            case PLAIN, DATA, WRAPPED, DATASET, INSTANCES ->
                stated == Representation.CONCISE ? Representation.CONCISE : Representation.KEY_VALUES;
        };
        return found == stated ? Optional.empty() : Optional.of(found);
    }
}
