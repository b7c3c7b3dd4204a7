package si.kozolec.ngsild;

import java.util.List;
import si.kozolec.model.Finding;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity as key-values, and how to find the way back to what its author wrote.
 *
 * @param representation what was recognised; for a mixture, that of most attributes
 * @param mixed whether attributes are written in different shapes
 * @param keyValues the entity as a model's schema describes it, without {@code @context} and system attributes; it shares parts
 *     with the entity as it was written, so nobody may change it
 * @param origins where each part of it stood
 * @param further for each attribute that has several instances ({@code datasetId}, or moments when all are wanted), the entity with
 *     another of them
 * @param findings what was mended on the way, and what is wrong with the shape itself: {@code pointer} is set, {@code file}, {@code
 *     line} and {@code column} are not
 */
public record Conversion(
        Representation representation,
        boolean mixed,
        ObjectNode keyValues,
        Origins origins,
        List<Instance> further,
        List<Finding> findings) {

    /** The code of the finding that tells that the entity is gone: there is nothing in it to judge. */
    public static final String ENTITY_DELETED = "entity-deleted";

    /**
     * The code of the finding that tells that arrays in an array were taken apart: what was in them cannot be judged any more, and is no
     * fault of whoever wrote it.
     */
    public static final String ARRAY_FLATTENED = "array-flattened";

    public Conversion {
        further = List.copyOf(further);
        findings = List.copyOf(findings);
    }

    /** Whether this only says that the entity was deleted, as a notification does. */
    public boolean isDeletion() {
        return findings.stream().anyMatch(finding -> finding.code().equals(ENTITY_DELETED));
    }

    /**
     * The same entity with another instance of one attribute.
     *
     * @param attribute the attribute
     * @param datasetId which instance; {@code @none} for one more that has no name
     * @param keyValues the entity with it
     * @param origins where each part of it stood
     */
    public record Instance(String attribute, String datasetId, ObjectNode keyValues, Origins origins) {

        /** Whether it is one with a {@code datasetId}. */
        public boolean isNamed() {
            return !datasetId.equals(Instances.DEFAULT);
        }
    }
}
