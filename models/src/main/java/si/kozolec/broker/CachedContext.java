package si.kozolec.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A context that a broker keeps.
 *
 * @param localId what the broker calls it
 * @param address where it came from; the broker's own name for it when it came from nowhere
 * @param kind {@code Cached}, {@code Hosted} or {@code ImplicitlyCreated}; empty when the broker does not tell
 * @param createdAt when the broker took it in; null when it does not tell
 * @param lastUsed when it was used last; null when it never was, or the broker does not tell
 * @param hits how often it was used
 * @param content the document, when the broker gives it; null when it does not
 */
public record CachedContext(
        String localId,
        String address,
        String kind,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsed,
        long hits,
        @Nullable JsonNode content) {

    /** Whether the broker fetched it somewhere, so that it can be told to do so again. */
    public boolean isFetched() {
        return kind.equals("Cached") || (kind.isEmpty() && address.startsWith("http"));
    }

    CachedContext with(@Nullable JsonNode newContent) {
        return new CachedContext(localId, address, kind, createdAt, lastUsed, hits, newContent);
    }
}
