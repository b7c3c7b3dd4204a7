package si.kozolec.server.watch;

import java.net.URI;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Broker;
import si.kozolec.model.ModelId;

/** Tells addresses of ours, as a broker sees them. */
public interface WatchAddresses {

    /** Whether a broker there can be thought to reach us at all. */
    boolean isReachedBy(Broker broker);

    /** Where notifications of a key are sent. */
    URI notifications(String key);

    /** The {@code @context} of those models; null when there is none that the broker could fetch. */
    @Nullable URI context(Collection<ModelId> models);
}
