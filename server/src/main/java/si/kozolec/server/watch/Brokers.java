package si.kozolec.server.watch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.server.broker.RegisteredBroker;

/** Knows who talks to which broker, and keeps them as long as the broker stays what it is: they may hold a token. */
final class Brokers {

    private final Function<String, Optional<RegisteredBroker>> register;
    private final Function<RegisteredBroker, BrokerClient> maker;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(RegisteredBroker broker, BrokerClient client) {}

    Brokers(Function<String, Optional<RegisteredBroker>> register, Function<RegisteredBroker, BrokerClient> maker) {
        this.register = register;
        this.maker = maker;
    }

    Optional<RegisteredBroker> find(String name) {
        return register.apply(name);
    }

    /** Who talks to the broker of a watch. */
    BrokerClient client(Watch watch) throws BrokerTrouble {
        RegisteredBroker broker = find(watch.broker())
                .orElseThrow(() -> new BrokerTrouble(BrokerTrouble.Reason.ADDRESS_WRONG, null, watch.broker()));
        return client(broker);
    }

    BrokerClient client(RegisteredBroker broker) {
        Known before = known.get(broker.id());
        if (before != null && before.broker().equals(broker)) {
            return before.client();
        }
        BrokerClient client = maker.apply(broker);
        known.put(broker.id(), new Known(broker, client));
        return client;
    }
}
