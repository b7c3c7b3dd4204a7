package si.kozolec.broker;

import java.util.List;

/**
 * A type of entities that live in a broker.
 *
 * @param name as the broker tells it when it is asked without a context: mostly an IRI
 * @param attributes the names of the attributes that its entities have; empty when the broker does not tell
 */
public record BrokerType(String name, List<String> attributes) {

    public BrokerType {
        attributes = List.copyOf(attributes);
    }
}
