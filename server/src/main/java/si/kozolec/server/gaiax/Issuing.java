package si.kozolec.server.gaiax;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import si.kozolec.credential.JwtSigner;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.git.StaleRefException;

/**
 * Issues credentials of versions, each once and never again, and writes down which were taken back. One at a time; a batch is one commit
 * of the ledger, so a killed process has issued all of it or none.
 */
final class Issuing {

    private static final int TRIES = 3;

    private final Ledger ledger;
    private final VersionCredentials credentials;
    private final Clock clock;

    Issuing(Ledger ledger, VersionCredentials credentials, Clock clock) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The versions that have no credential yet, those of a model in the order in which they follow each other. */
    List<PublishedVersion> missing(Snapshot snapshot) {
        return snapshot.models().stream()
                .flatMap(entry -> entry.versions().values().stream())
                .filter(version ->
                        ledger.index(version.model(), version.version()).isEmpty())
                .toList();
    }

    /** The versions of a model up to that one that have no credential yet: events of a model keep their order. */
    List<PublishedVersion> missing(ModelEntry entry, PublishedVersion upTo) {
        return entry.versions().headMap(upTo.version(), true).values().stream()
                .filter(version ->
                        ledger.index(version.model(), version.version()).isEmpty())
                .toList();
    }

    /** Issues the credentials of those that still have none. */
    synchronized void issue(List<PublishedVersion> versions, JwtSigner signer) throws StaleRefException {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(versions, signer);
                return;
            } catch (StaleRefException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void attempt(List<PublishedVersion> versions, JwtSigner signer) throws StaleRefException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int number = ledger.events().size();
        int index = (int) ledger.events().stream()
                .filter(event -> event.kind() == LedgerEvent.Kind.PUBLISHED)
                .count();
        Ledger.Entry entry = new Ledger.Entry();
        List<String> names = new ArrayList<>();
        for (PublishedVersion version : versions) {
            if (ledger.index(version.model(), version.version()).isEmpty()) {
                String jwt = signer.credential(credentials.payload(version, index, now));
                entry.put(Ledger.path(version.model(), version.version()), jwt)
                        .add(new LedgerEvent(
                                ++number,
                                LedgerEvent.Kind.PUBLISHED,
                                now,
                                version.model(),
                                version.version(),
                                index++));
                names.add(version.model() + " " + version.version());
            }
        }
        if (!entry.isEmpty()) {
            ledger.add(entry, "Credentials of " + names.size() + " versions\n\n" + String.join("\n", names));
        }
    }

    /** Writes down which versions were withdrawn since the last time. */
    synchronized void withdraw(Snapshot snapshot) throws StaleRefException {
        Set<Ledger.Named> told = new HashSet<>();
        for (LedgerEvent event : ledger.events()) {
            if (event.kind() == LedgerEvent.Kind.WITHDRAWN) {
                told.add(new Ledger.Named(event.model(), event.version()));
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int number = ledger.events().size();
        Ledger.Entry entry = new Ledger.Entry();
        for (Ledger.Named version : withdrawn(snapshot)) {
            Optional<Integer> index = ledger.index(version.model(), version.version());
            if (index.isPresent() && told.add(version)) {
                entry.add(new LedgerEvent(
                        ++number, LedgerEvent.Kind.WITHDRAWN, now, version.model(), version.version(), index.get()));
            }
        }
        if (!entry.isEmpty()) {
            ledger.add(entry, "Withdrawn");
        }
    }

    /** Keeps what a clearing house has issued about a version, the first time. */
    synchronized void comply(LedgerEvent about, String jwt) throws StaleRefException {
        if (ledger.compliance(about.model(), about.version()).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ledger.add(
                new Ledger.Entry()
                        .put(Ledger.compliancePath(about.model(), about.version()), jwt)
                        .add(new LedgerEvent(
                                ledger.events().size() + 1,
                                LedgerEvent.Kind.COMPLIANT,
                                now,
                                about.model(),
                                about.version(),
                                about.index())),
                "Compliance of " + about.model() + " " + about.version());
    }

    /** All versions that are withdrawn now. */
    static List<Ledger.Named> withdrawn(Snapshot snapshot) {
        return snapshot.models().stream()
                .filter(entry -> !entry.versions().isEmpty())
                .flatMap(entry -> entry.versions().keySet().stream()
                        .filter(version -> entry.standing().withdrawal(version).isPresent())
                        .map(version -> new Ledger.Named(entry.id(), version)))
                .toList();
    }
}
