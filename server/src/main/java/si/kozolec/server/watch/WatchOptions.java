package si.kozolec.server.watch;

import java.net.URI;
import java.util.Optional;

/**
 * How brokers that are watched reach us, and how much we hold of what they send.
 *
 * @param address the address of this server, as brokers see it, without a slash at its end; empty when the operator has not said
 * @param queue how many notifications may wait to be looked at
 */
public record WatchOptions(Optional<URI> address, int queue) {

    /** How many bytes those that wait may have together. */
    static final long MOST_BYTES = 24L << 20;
}
