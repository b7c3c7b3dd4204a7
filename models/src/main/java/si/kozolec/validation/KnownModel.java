package si.kozolec.validation;

import com.networknt.schema.SchemaException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of a model to judge by. Most right payloads need nothing of it but the rules, so the rest is read when it is asked for.
 *
 * @param id which model
 * @param version which version; null when nothing of it is published
 * @param rules gives what its schema asks of payloads, {@link SchemaBundle#rules()} or all of the bundle; throws {@link
 *     SchemaException} when there is no schema to read, for then nothing is right
 * @param bundle gives its schema
 * @param model gives all else that is known of it
 * @param gaps gives what of its schema could not be found or read, so that payloads are not judged by it
 */
public record KnownModel(
        ModelId id,
        @Nullable Version version,
        Supplier<ObjectNode> rules,
        Supplier<SchemaBundle> bundle,
        Supplier<ModelVersion> model,
        Supplier<List<Finding>> gaps) {

    /** A model whose rules are in its bundle only. */
    public KnownModel(
            ModelId id, @Nullable Version version, Supplier<SchemaBundle> bundle, Supplier<ModelVersion> model) {
        this(id, version, () -> rules(bundle.get()), bundle, model, () -> gaps(bundle.get()));
    }

    private static ObjectNode rules(SchemaBundle bundle) {
        if (!bundle.isThere()) {
            throw new SchemaException("there is no schema to read");
        }
        return bundle.schema();
    }

    private static List<Finding> gaps(SchemaBundle bundle) {
        return bundle.isThere()
                ? bundle.findings().stream().filter(Finding::isError).toList()
                : List.of();
    }
}
