package si.kozolec.server.broker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import si.kozolec.audit.Audit;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.Credentials;
import si.kozolec.server.egress.PinnedTransport;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** All that audits of brokers need, put together: the room, and the way out that its audits share. */
public final class AuditHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PinnedTransport transport;
    private final Function<RegisteredBroker, BrokerClient> clients;
    private final BrokerRegister register;
    private final AuditRoom room;

    private AuditHouse(
            PinnedTransport transport,
            Function<RegisteredBroker, BrokerClient> clients,
            BrokerRegister register,
            AuditRoom room) {
        this.transport = transport;
        this.clients = clients;
        this.register = register;
        this.room = room;
    }

    /**
     * The house for those options.
     *
     * @param register where it is kept which brokers curators have registered
     * @param reports where reports are kept
     * @param environment the variables that secrets may be read from
     */
    public static AuditHouse open(
            BrokerOptions options,
            Path register,
            Path reports,
            ModelSource models,
            Judge judge,
            Map<String, String> environment,
            Clock clock) {
        PinnedTransport transport = new PinnedTransport(options.rule(), PATIENCE);
        Function<RegisteredBroker, BrokerClient> clients = registered -> {
            Credentials credentials =
                    new Credentials(registered.broker().authentication(), transport, environment, Path.of(""), clock);
            return new BrokerClient(registered.broker(), transport, credentials);
        };
        // One thread: people who wait for an answer go before.
        AuditRoom.Maker maker = registered -> new Audit(clients.apply(registered), models, judge, 1, clock);
        return new AuditHouse(
                transport,
                clients,
                new BrokerRegister(options, new RegisterFile(register), clock),
                new AuditRoom(maker, new AuditFiles(reports), clock));
    }

    public BrokerRegister register() {
        return register;
    }

    /** What talks to a broker, on the way out that the audits share. */
    public BrokerClient client(RegisteredBroker broker) {
        return clients.apply(broker);
    }

    public AuditRoom room() {
        return room;
    }

    @Override
    public void close() {
        room.close();
        transport.close();
    }
}
