package si.kozolec.broker;

/**
 * A context broker, and all that is needed to talk to it.
 *
 * @param address where it is
 * @param kind which interface it speaks
 * @param tenant the header {@code NGSILD-Tenant}, with NGSIv2 {@code Fiware-Service}; empty for none
 * @param servicePath the header {@code Fiware-ServicePath} of NGSIv2; empty for none
 * @param authentication how it wants to be told who calls
 */
public record Broker(
        BrokerAddress address, BrokerKind kind, String tenant, String servicePath, Authentication authentication) {}
