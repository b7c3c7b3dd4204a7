package si.kozolec.cache;

import java.util.List;
import si.kozolec.broker.CachedContext;

/**
 * A context that a broker keeps, and how it stands to what is published.
 *
 * @param cached what the broker says of it
 * @param state how it stands
 * @param models the models of ours that it is for
 * @param newer the path of the context that has taken its place; empty when none has, or it is not ours
 * @param differs terms that say something else there than here, up to {@link #MOST_DIFFERENT}
 * @param terms how many terms it has; 0 when the broker does not show it
 * @param known how many of them are terms of published models
 */
public record KeptContext(
        CachedContext cached,
        ContextState state,
        List<String> models,
        String newer,
        List<String> differs,
        int terms,
        int known) {

    /** So many differences are told. */
    public static final int MOST_DIFFERENT = 20;

    public KeptContext {
        models = List.copyOf(models);
        differs = List.copyOf(differs);
    }
}
