package si.kozolec.broker;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a broker is asked to tell us of.
 *
 * @param name what tells it from all others, of letters and digits
 * @param types the types of entities, as the broker calls them
 * @param endpoint where notifications are sent
 * @param secret what each of them brings, so that nobody else can send one
 * @param context the {@code @context} that names are to be written by; null for none, then they come as whole IRIs
 * @param until when it ends by itself
 */
public record Subscription(
        String name,
        List<String> types,
        URI endpoint,
        String secret,
        @Nullable URI context,
        Instant until) {

    public Subscription {
        types = List.copyOf(types);
    }

    /** The same, with names as whole IRIs. */
    public Subscription withoutContext() {
        return new Subscription(name, types, endpoint, secret, null, until);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "subscription " + name + " to " + types;
    }
}
