package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.SecretRef;
import si.kozolec.server.ckan.PortalOptions;
import si.kozolec.server.ckan.TestCkan;
import tools.jackson.databind.node.ObjectNode;

/** A town whose benches a portal is told of, and the portal. */
final class PortalTown implements AutoCloseable {

    static final String NAME = "podatkovni-model-furniture-bench";

    final TestCkan ckan = new TestCkan();
    private final OutboxTown home;
    private Outbox outbox;

    PortalTown(Path folder) throws IOException {
        home = new OutboxTown(folder);
        outbox = outbox(new PortalOptions(TestCkan.ORGANISATION, true), "KEYSTORE");
    }

    private Outbox outbox(PortalOptions portal, String secret) {
        Authentication token = new Authentication.Header("Authorization", new SecretRef("env", secret));
        return home.outbox(new TargetOptions("opsi", TargetOptions.Kind.CKAN, ckan.address(), token, false, portal));
    }

    /** The operator says otherwise how the portal is to be told, and by which token. */
    void configure(PortalOptions portal, String secret) {
        outbox.close();
        outbox = outbox(portal, secret);
    }

    void publish(String version) throws Exception {
        home.publish(version);
    }

    void withdraw(String version) throws Exception {
        home.withdraw(version);
    }

    /** Two hours later the outbox is looked after. */
    void look() {
        home.pass(Duration.ofHours(2));
        assertThat(outbox.look("opsi")).isTrue();
    }

    /** The bench, as the portal has it. */
    ObjectNode dataset() {
        return Objects.requireNonNull(ckan.dataset(NAME));
    }

    List<Delivery.State> states() throws IOException {
        return OutboxTown.states(outbox);
    }

    /** Why the newest event is not there. */
    String why() throws IOException {
        return outbox.deliveries().get(0).why();
    }

    /** Why nothing goes to the portal at all. */
    String trouble() throws IOException {
        return outbox.targets().get(0).trouble();
    }

    @Override
    public void close() {
        ckan.close();
        home.close();
    }
}
