package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.cache.KeptContext;

/**
 * A context that a broker keeps, on the wire.
 *
 * @param id what the broker calls it, which is what a reload is asked for by
 * @param address where it came from; the same as {@code id} when it came from nowhere
 * @param kind {@code Cached}, {@code Hosted} or {@code ImplicitlyCreated}; absent when the broker does not tell
 * @param state the code of a {@link si.kozolec.cache.ContextState}, {@code unsure} for example
 * @param meaning what that means
 * @param models the models of ours that it is for
 * @param newer the address of the context that has taken its place here; absent when none has
 * @param differs terms that say something else there than here
 * @param terms how many terms it has; absent when the broker does not show it
 * @param known how many of them are terms of published models
 * @param hits how often it was used
 */
@Schema(name = "BrokerContext")
public record BrokerContextRepresentation(
        String id,
        String address,
        @Nullable String kind,
        String state,
        @Nullable TextRepresentation meaning,
        List<String> models,
        @Nullable String newer,
        List<String> differs,
        @Nullable Integer terms,
        @Nullable Integer known,
        @Nullable String createdAt,
        @Nullable String lastUsed,
        long hits) {

    static BrokerContextRepresentation from(KeptContext kept, String home) {
        boolean shown = kept.cached().content() != null;
        return new BrokerContextRepresentation(
                kept.cached().localId(),
                kept.cached().address(),
                kept.cached().kind().isEmpty() ? null : kept.cached().kind(),
                kept.state().code(),
                TextRepresentation.from(kept.state().meaning()),
                kept.models(),
                kept.newer().isEmpty() ? null : home + kept.newer(),
                kept.differs(),
                shown ? kept.terms() : null,
                shown ? kept.known() : null,
                moment(kept.cached().createdAt()),
                moment(kept.cached().lastUsed()),
                kept.cached().hits());
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
