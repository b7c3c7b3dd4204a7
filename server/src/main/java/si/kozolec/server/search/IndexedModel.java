package si.kozolec.server.search;

import java.time.Instant;
import si.kozolec.model.ModelVersion;

/**
 * What the index is told about a model: its latest published version, or its quarantined or draft state.
 *
 * @param model the version to be found
 * @param updated when it became what it is, for sorting; to the millisecond
 */
public record IndexedModel(ModelVersion model, Instant updated) {}
