package si.kozolec.server.broker;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.EgressRule;

/**
 * Which brokers there are, and where they may live.
 *
 * @param brokers those that the operator has named
 * @param secrets those that curators may use
 * @param networks what inside may be called
 * @param ports at which ports, besides those of the brokers that she has named
 */
public record BrokerOptions(
        List<RegisteredBroker> brokers, List<NamedSecret> secrets, AllowedNetworks networks, Set<Integer> ports) {

    /** No broker, and nothing inside. */
    public static final BrokerOptions NONE =
            new BrokerOptions(List.of(), List.of(), AllowedNetworks.NONE, EgressRule.USUAL_PORTS);

    public BrokerOptions {
        brokers = List.copyOf(brokers);
        secrets = List.copyOf(secrets);
        ports = Set.copyOf(ports);
    }

    /** Where this server may call. */
    EgressRule rule() {
        return new EgressRule(
                networks,
                ports,
                brokers.stream().flatMap(one -> addresses(one.broker())).toList());
    }

    private static Stream<URI> addresses(Broker broker) {
        Stream<URI> own = Stream.of(broker.address().base());
        return broker.authentication() instanceof Authentication.ClientCredentials client
                ? Stream.concat(own, Stream.of(client.tokenUrl()))
                : own;
    }
}
