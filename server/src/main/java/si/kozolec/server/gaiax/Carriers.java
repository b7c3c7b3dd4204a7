package si.kozolec.server.gaiax;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.broker.Authentication;
import si.kozolec.server.egress.EgressRule;
import si.kozolec.server.egress.PinnedTransport;

/**
 * Those who hand over, one for each target. A server that has become another issuer has another ledger, and they begin at its beginning.
 */
final class Carriers implements AutoCloseable {

    private final List<TargetOptions> targets;
    private final CredentialOffice office;
    private final Outbox.Surroundings around;
    private final PinnedTransport transport;
    private final List<Carrier> carriers = new ArrayList<>();
    private String issuer = "";

    Carriers(List<TargetOptions> targets, CredentialOffice office, Outbox.Surroundings around) {
        this.targets = targets;
        this.office = office;
        this.around = around;
        Set<URI> named = new HashSet<>();
        targets.stream().flatMap(Carriers::addresses).forEach(named::add);
        this.transport = new PinnedTransport(new EgressRule(around.networks(), Set.of(443), named), around.answer());
    }

    private static Stream<URI> addresses(TargetOptions target) {
        return target.authentication() instanceof Authentication.ClientCredentials client
                ? Stream.of(target.url(), client.tokenUrl())
                : Stream.of(target.url());
    }

    /**
     * All of them, in the order of the configuration.
     *
     * @throws IOException if a bookmark cannot be read
     */
    synchronized List<Carrier> all() throws IOException {
        String now = office.identity().did().text();
        if (!now.equals(issuer)) {
            carriers.clear();
            for (TargetOptions target : targets) {
                carriers.add(new Carrier(
                        target,
                        office::events,
                        recipient(target),
                        Bookmark.open(around.folder(), target.name(), now),
                        around));
            }
            issuer = now;
        }
        return List.copyOf(carriers);
    }

    /** The one of that target. */
    Optional<Carrier> find(String target) throws IOException {
        return all().stream().filter(one -> one.name().equals(target)).findFirst();
    }

    private Recipient recipient(TargetOptions target) {
        TargetCalls calls = new TargetCalls(target, transport, around.environment(), around.clock());
        return switch (target.kind()) {
            case XFSC -> new FederatedCatalogue(calls, office.papers());
            case GXDCH -> new ClearingHouse(calls, office.papers());
            case CES, WEBHOOK -> new EventReceiver(calls, office.papers());
            case CKAN -> new OpenDataPortal(calls, office.papers(), target.portal());
        };
    }

    /** Ends the calls that are under way; they are made again at the next start. */
    @Override
    public void close() {
        transport.close();
    }
}
