package si.kozolec.server.gaiax;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.credential.JwtSigner;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.git.StaleRefException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues credentials of versions, each once and never again, and writes down which were taken back. One at a time; a batch is one commit
 * of the ledger, so a killed process has issued all of it or none.
 */
final class Issuing {

    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);
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

    /**
     * The credential of a version, issued now if need be, those of the model's older versions before it; empty when there is none and
     * nobody may sign.
     */
    Optional<String> credential(ModelEntry entry, PublishedVersion version, Optional<JwtSigner> signer) {
        Optional<String> known = ledger.credential(version.model(), version.version());
        if (known.isPresent() || signer.isEmpty()) {
            return known;
        }
        try {
            issue(missing(entry, version), signer.get());
        } catch (StaleRefException e) {
            LOG.warn("Others write into the ledger of credentials, time and again", e);
        }
        return ledger.credential(version.model(), version.version());
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
        int index = ledger.issued();
        LedgerEntry entry = new LedgerEntry();
        List<String> names = new ArrayList<>();
        for (PublishedVersion version : versions) {
            if (ledger.index(version.model(), version.version()).isEmpty()) {
                String jwt = signer.credential(credentials.payload(version, index, now));
                entry.credential(version.model(), version.version(), jwt)
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
        Set<LedgerState.Named> told = new HashSet<>();
        for (LedgerEvent event : ledger.events()) {
            if (event.kind() == LedgerEvent.Kind.WITHDRAWN) {
                told.add(new LedgerState.Named(event.model(), event.version()));
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int number = ledger.events().size();
        LedgerEntry entry = new LedgerEntry();
        for (LedgerState.Named version : withdrawn(snapshot)) {
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

    /** Issues what the organisation says of itself, unless it was issued meanwhile; empty when others write all the time. */
    synchronized Optional<String> state(String name, ObjectNode payload, JwtSigner signer) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> known = ledger.own(name).filter(jwt -> StatementPayloads.says(jwt, payload));
            if (known.isPresent()) {
                return known;
            }
            String jwt = signer.credential(payload);
            try {
                ledger.add(new LedgerEntry().own(name, jwt), "Statement " + name);
                return Optional.of(jwt);
            } catch (StaleRefException e) {
                LOG.debug("Another server has written into the ledger; trying again", e);
            }
        }
        return Optional.empty();
    }

    /** Keeps what a clearing house has issued about a version, the first time. */
    synchronized void comply(LedgerEvent about, String jwt) throws StaleRefException {
        if (ledger.compliance(about.model(), about.version()).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ledger.add(
                new LedgerEntry()
                        .compliance(about.model(), about.version(), jwt)
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
    static List<LedgerState.Named> withdrawn(Snapshot snapshot) {
        return snapshot.models().stream()
                .filter(entry -> !entry.versions().isEmpty())
                .flatMap(entry -> entry.versions().keySet().stream()
                        .filter(version -> entry.standing().withdrawal(version).isPresent())
                        .map(version -> new LedgerState.Named(entry.id(), version)))
                .toList();
    }
}
