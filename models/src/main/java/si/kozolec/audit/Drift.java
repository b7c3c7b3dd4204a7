package si.kozolec.audit;

import java.util.List;

/**
 * How the attributes that a type has in a broker differ from those of its model.
 *
 * @param unknown those that the model does not have
 * @param unused those that the model has and no entity
 * @param withoutContext those that were written without the model's context
 */
public record Drift(List<String> unknown, List<String> unused, List<String> withoutContext) {

    static final Drift NONE = new Drift(List.of(), List.of(), List.of());

    public Drift {
        unknown = List.copyOf(unknown);
        unused = List.copyOf(unused);
        withoutContext = List.copyOf(withoutContext);
    }
}
