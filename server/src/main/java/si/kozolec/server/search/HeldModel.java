package si.kozolec.server.search;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/**
 * Which state of a model the index holds, to compare with the truth.
 *
 * @param id which model
 * @param version its version; null when nothing of it is published
 * @param status where it stands
 */
public record HeldModel(ModelId id, @Nullable Version version, Status status) {}
