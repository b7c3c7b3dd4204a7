package si.kozolec.server.broker;

import java.util.List;
import si.kozolec.server.egress.AllowedNetworks;

/**
 * Which brokers there are, and where besides the world they may live.
 *
 * @param brokers those that the operator has named
 * @param networks what inside may be called
 */
public record BrokerOptions(List<RegisteredBroker> brokers, AllowedNetworks networks) {

    /** No broker, and nothing inside. */
    public static final BrokerOptions NONE = new BrokerOptions(List.of(), AllowedNetworks.NONE);

    public BrokerOptions {
        brokers = List.copyOf(brokers);
    }
}
