package si.kozolec.server.gaiax;

import java.util.List;
import java.util.Optional;
import si.kozolec.credential.SignedJwt;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.ckan.PortalDatasets;
import si.kozolec.server.ckan.PortalOptions;
import si.kozolec.server.git.StaleRefException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what goes with an event of the ledger wherever it is told, in the feed and to targets: the credential that it is about, its form as
 * a CloudEvent, the schema of the version, the model as a portal has it; and keeps what a clearing house has answered.
 */
final class EventPapers {

    private final Opener opener;
    private final Statements statements;
    private final Catalogue catalogue;
    private final PortalDatasets datasets;

    EventPapers(Opener opener, Statements statements, Catalogue catalogue) {
        this.opener = opener;
        this.statements = statements;
        this.catalogue = catalogue;
        this.datasets = new PortalDatasets(catalogue);
    }

    /** All that has happened to credentials, the oldest first. */
    List<LedgerEvent> events() {
        return opener.opened().ledger().events();
    }

    /** The credential that an event is about. */
    String credential(LedgerEvent event) {
        Ledger ledger = opener.opened().ledger();
        return (event.kind() == LedgerEvent.Kind.COMPLIANT
                        ? ledger.compliance(event.model(), event.version())
                        : ledger.credential(event.model(), event.version()))
                .orElseThrow();
    }

    /** An event as it is told to others. */
    CloudEvent cloudEvent(LedgerEvent event) {
        return new CloudEvent(
                "1.0",
                event.kind().type(),
                opener.opened().identity().did().text(),
                event.id(),
                address(event),
                event.time().toString(),
                "application/vc+jwt",
                credential(event));
    }

    /** The address of the version that an event is about. */
    String address(LedgerEvent event) {
        return opener.opened().words().address("/models/" + event.model() + "/" + event.version());
    }

    /** The schema of the version that an event is about, with all that it refers to in one document. */
    Optional<byte[]> schema(LedgerEvent event) {
        return catalogue
                .snapshot()
                .find(event.model())
                .map(entry -> entry.versions().get(event.version()))
                .map(version -> catalogue.bundle(version).bytes());
    }

    /** The model that an event is about, as a portal has it today; empty when nothing of it is published. */
    Optional<ObjectNode> dataset(LedgerEvent event, PortalOptions portal) {
        return datasets.dataset(event.model(), opener.opened().words().address(""), portal);
    }

    /** Whether something has happened to the model since, of which everybody is told too. */
    boolean isOvertaken(LedgerEvent event) {
        List<LedgerEvent> all = events();
        return all.subList(event.number(), all.size()).stream()
                .anyMatch(later -> later.model().equals(event.model()) && later.kind() != LedgerEvent.Kind.COMPLIANT);
    }

    /** The credential of an event, shown together with what the organisation says of itself; empty when nobody may sign. */
    Optional<String> presentation(LedgerEvent event) {
        return statements.presentation(Optional.empty(), Optional.empty(), List.of(credential(event)));
    }

    /** Whether a clearing house has looked at the version already. */
    boolean isCompliant(LedgerEvent event) {
        return opener.opened()
                .ledger()
                .compliance(event.model(), event.version())
                .isPresent();
    }

    /** Keeps what a clearing house has issued about a version; tells whether it was a credential at all. */
    boolean keepCompliance(LedgerEvent event, String jwt) {
        Optional<SignedJwt> credential = SignedJwt.parse(jwt);
        if (credential.isEmpty()) {
            return false;
        }
        try {
            opener.opened().issuing().comply(event, jwt);
        } catch (StaleRefException e) {
            // Said by throwing: it is asked for again, and answered again.
            throw new IllegalStateException("others write into the ledger", e);
        }
        return true;
    }
}
