package si.kozolec.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * How well a payload fits a model.
 *
 * @param model the model
 * @param version its version; null when nothing of it is published
 * @param score from 0, nothing in common, to 1, it could not fit better
 * @param matched the attributes of the payload that the model knows
 * @param missing the attributes that the model requires and the payload lacks
 * @param unknown the attributes of the payload that the model does not know
 * @param conforms whether the payload conforms to the model, once it has the model's type
 */
public record Identified(
        ModelId model,
        @Nullable Version version,
        double score,
        List<String> matched,
        List<String> missing,
        List<String> unknown,
        boolean conforms) {

    public Identified {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }
}
