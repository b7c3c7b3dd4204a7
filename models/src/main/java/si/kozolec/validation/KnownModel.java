package si.kozolec.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.schema.SchemaBundle;

/**
 * One version of a model to judge by. Most right payloads need nothing of it but the bundle, so the rest is read when it is asked for.
 *
 * @param id which model
 * @param version which version; null when nothing of it is published
 * @param bundle gives its schema
 * @param model gives all else that is known of it
 */
public record KnownModel(
        ModelId id, @Nullable Version version, Supplier<SchemaBundle> bundle, Supplier<ModelVersion> model) {}
