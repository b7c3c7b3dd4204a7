package si.kozolec.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A context that is published.
 *
 * @param document the document; null when it cannot be looked at from here
 * @param models what is in it, {@code Parking-SI/OffStreetParking@1.0.0}
 * @param moves whether another one may lie at that address tomorrow
 * @param newer the path of the one that has taken its place; empty when it is the newest of its kind
 */
public record PublishedContext(@Nullable JsonNode document, List<String> models, boolean moves, String newer) {

    public PublishedContext {
        models = List.copyOf(models);
    }
}
