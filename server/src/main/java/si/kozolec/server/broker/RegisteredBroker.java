package si.kozolec.server.broker;

import si.kozolec.broker.Broker;

/**
 * A broker that this server may ask.
 *
 * @param id its name here, {@code ljubljana}
 * @param broker where it is and how it wants to be asked
 * @param fixed whether it stands in the configuration, where only the operator changes it
 */
public record RegisteredBroker(String id, Broker broker, boolean fixed) {}
