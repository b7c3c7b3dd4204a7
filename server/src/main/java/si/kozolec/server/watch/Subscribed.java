package si.kozolec.server.watch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of ours at a broker.
 *
 * @param key the last part of the address that its notifications are sent to
 * @param secret a digest of what each of them brings; the secret itself is the broker's alone
 * @param id what the broker calls it; empty when only its answer will tell
 * @param answered whether the broker has said that it is there
 * @param types the types, as the broker calls them, each with the model that it is judged by
 * @param context the {@code @context} that names come by; null when they come as whole IRIs
 * @param since when it began
 * @param until when it ends unless it is renewed
 * @param sent how many notifications the broker says it has sent; -1 when it does not tell
 * @param failed how many of them, as it says, nobody took; -1 when it does not tell
 */
public record Subscribed(
        String key,
        String secret,
        String id,
        boolean answered,
        Map<String, String> types,
        @Nullable String context,
        Instant since,
        Instant until,
        long sent,
        long failed) {

    public Subscribed {
        types = Map.copyOf(types);
    }

    Subscribed called(String newId, @Nullable String newContext) {
        return new Subscribed(key, secret, newId, true, types, newContext, since, until, sent, failed);
    }

    Subscribed until(Instant newUntil) {
        return new Subscribed(key, secret, id, answered, types, context, since, newUntil, sent, failed);
    }

    Subscribed told(long newSent, long newFailed) {
        return new Subscribed(key, secret, id, answered, types, context, since, until, newSent, newFailed);
    }
}
