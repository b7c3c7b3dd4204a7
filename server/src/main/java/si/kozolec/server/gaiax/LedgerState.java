package si.kozolec.server.gaiax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.credential.CertificateChain;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;

/**
 * What is in the ledger at one commit.
 *
 * @param commit the commit; null for an empty ledger
 * @param events what happened, in order: the event with the number 1 is the first
 * @param indices the place of each credential in the lists of status
 * @param keys the certificates of each key, those of {@code key-1} first
 */
record LedgerState(
        @Nullable String commit, List<LedgerEvent> events, Map<Named, Integer> indices, List<CertificateChain> keys) {

    /** A version by name. */
    record Named(ModelId model, Version version) {}

    static LedgerState read(ModelRepository repository, @Nullable String commit) {
        if (commit == null) {
            return new LedgerState(null, List.of(), Map.of(), List.of());
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (int folder = 0; ; folder++) {
            NavigableMap<String, byte[]> files = repository.folder(commit, LedgerPaths.eventFolder(folder));
            for (int place = 0; place < files.size(); place++) {
                int number = folder * LedgerPaths.EVENTS_IN_A_FOLDER + place + 1;
                events.add(event(number, files.get(place + ".json"), commit));
            }
            if (files.size() < LedgerPaths.EVENTS_IN_A_FOLDER) {
                return of(commit, events, keys(repository.files(commit)));
            }
        }
    }

    /** An event that cannot be read is not passed over: what is added next would take its place. */
    private static LedgerEvent event(int number, byte @Nullable [] bytes, String commit) {
        return Optional.ofNullable(bytes)
                .flatMap(found -> LedgerEvent.read(number, found))
                .orElseThrow(
                        () -> new IllegalStateException("The ledger of credentials has an event that cannot be read, "
                                + LedgerPaths.event(number) + " in commit " + commit
                                + "; perhaps a newer program has written it. Nothing is signed until it can be read."));
    }

    /** The state after something was added. */
    LedgerState after(ModelRepository repository, String next, LedgerEntry entry) {
        List<LedgerEvent> all = new ArrayList<>(events);
        all.addAll(entry.events());
        boolean newKeys = entry.files().keySet().stream().anyMatch(path -> path.startsWith(LedgerPaths.KEYS));
        return of(next, all, newKeys ? keys(repository.files(next)) : keys);
    }

    private static LedgerState of(String commit, List<LedgerEvent> events, List<CertificateChain> keys) {
        Map<Named, Integer> indices = new HashMap<>();
        for (LedgerEvent event : events) {
            if (event.kind() == LedgerEvent.Kind.PUBLISHED) {
                indices.put(new Named(event.model(), event.version()), event.index());
            }
        }
        return new LedgerState(commit, List.copyOf(events), Map.copyOf(indices), keys);
    }

    private static List<CertificateChain> keys(GitTreeFiles files) {
        List<CertificateChain> keys = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<CertificateChain> chain =
                    files.read(LedgerPaths.key(number)).flatMap(CertificateChain::parse);
            if (chain.isEmpty()) {
                return List.copyOf(keys);
            }
            keys.add(chain.get());
        }
    }
}
