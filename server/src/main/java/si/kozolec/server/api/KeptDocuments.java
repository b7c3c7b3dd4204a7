package si.kozolec.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.http.Document;

/**
 * Keeps documents that took long to write, by what was asked for: as many as a memory of fixed size holds.
 *
 * @param <K> what was asked for, and of which state: another state is another key, and the old one is forgotten in time
 */
final class KeptDocuments<K> {

    private final Cache<K, Document> kept;

    /** @param memory the bytes that all of them may take */
    KeptDocuments(long memory) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher((K key, Document document) -> document.memory())
                .build();
    }

    /** The document, if it has been written. */
    @Nullable Document find(K key) {
        return kept.getIfPresent(key);
    }

    /** The document, which is written now when it has not been; who asks for it meanwhile waits for that one. */
    Document find(K key, Supplier<Document> writing) {
        return kept.get(key, unknown -> writing.get().packed());
    }
}
