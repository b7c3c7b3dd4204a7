package si.kozolec.server.gaiax;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;

/** A town whose outbox is looked after by hand, over a clock that stands until somebody moves it. */
final class OutboxTown implements AutoCloseable {

    static final ModelId LAMP = ModelId.parse("Lamps/Lamp").orElseThrow();

    final CredentialTown town;
    final CredentialOffice office;
    private final List<Outbox> outboxes = new ArrayList<>();

    OutboxTown(Path folder) {
        town = new CredentialTown(folder);
        office = town.office();
    }

    /** An outbox as a server opens it; another one finds what the one before has noted. */
    Outbox outbox(TargetOptions... targets) {
        return outbox(Duration.ofSeconds(30), targets);
    }

    /** One that waits only so long for an answer. */
    Outbox outbox(Duration answer, TargetOptions... targets) {
        return outbox(answer, AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(), targets);
    }

    Outbox outbox(Duration answer, AllowedNetworks networks, TargetOptions... targets) {
        Outbox outbox = new Outbox(
                List.of(targets),
                office,
                new Outbox.Surroundings(
                        town.folder.resolve("outbox"),
                        Map.of("KEYSTORE", "only-for-this-test", "OLD", "a-token-that-has-ended"),
                        networks,
                        Duration.ofDays(2),
                        town.clock,
                        new Patience(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1)),
                        answer));
        outboxes.add(outbox);
        return outbox;
    }

    /** Publishes a version of the bench and signs it. */
    void publish(String version) throws Exception {
        publish(CredentialTown.BENCH, version);
    }

    void publish(ModelId model, String version) throws Exception {
        town.publish(model, version);
        office.look();
    }

    /** Takes a version of the bench back, and writes that down. */
    void withdraw(String version) throws Exception {
        town.withdraw(version);
        office.look();
    }

    void pass(Duration time) {
        town.clock.pass(time);
    }

    /** The credential of a version of the bench. */
    String credential(String version) {
        return town.credential(office, version).orElseThrow();
    }

    /** How it stands with every event, the newest first. */
    static List<Delivery.State> states(Outbox outbox) throws IOException {
        return outbox.deliveries().stream().map(Delivery::state).toList();
    }

    @Override
    public void close() {
        outboxes.forEach(Outbox::close);
        town.close();
    }
}
