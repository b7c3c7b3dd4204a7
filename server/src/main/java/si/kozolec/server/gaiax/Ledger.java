package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.DidWeb;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * All that one issuer has ever signed, and with which keys: {@code refs/gaiax/<digest of the issuer>}, one commit each time something is
 * added. A signature cannot be made a second time with the same bytes, so what was signed belongs where the versions are.
 *
 * <pre>
 * issuer.txt                                                the issuer
 * keys/1.pem                                                the certificates of key-1
 * versions/dataModel.Parking-SI/OffStreetParking/1.0.0.jwt  the credential of a version
 * compliance/dataModel.Parking-SI/…/1.0.0.jwt               what a clearing house has issued about it
 * own/legal-person.jwt                                      what the organisation says of itself
 * events/0/17.json                                          what happened, in order, 256 in a folder
 * </pre>
 *
 * <p>Readers see the state that was last written, and take no lock. One at a time adds something: a commit that is not the next one is
 * refused by git, so of two that issue the same credential one writes nothing.
 */
final class Ledger {

    private static final int IN_A_FOLDER = 256;
    private static final int KEPT = 300;

    private final ModelRepository repository;
    private final DidWeb issuer;
    private final Clock clock;
    private final String ref;
    private final Cache<String, String> texts =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private volatile State state;

    /**
     * What is in the ledger at one commit.
     *
     * @param commit the commit; null for an empty ledger
     * @param events what happened, in order
     * @param indices the place of each credential in the lists of status
     */
    private record State(
            @Nullable String commit,
            List<LedgerEvent> events,
            Map<Named, Integer> indices,
            List<CertificateChain> keys) {}

    /** A version by name. */
    record Named(ModelId model, Version version) {}

    Ledger(ModelRepository repository, DidWeb issuer, Clock clock) {
        this.repository = repository;
        this.issuer = issuer;
        this.clock = clock;
        this.ref = "refs/gaiax/" + folder(issuer);
        this.state = read(repository.ref(ref).orElse(null));
    }

    DidWeb issuer() {
        return issuer;
    }

    /** All events so far, the oldest first. */
    List<LedgerEvent> events() {
        return state.events();
    }

    /** The certificates of each key that has ever signed, those of {@code key-1} first. */
    List<CertificateChain> keys() {
        return state.keys();
    }

    /** The place of a version's credential in the lists of status; empty as long as it was not issued. */
    Optional<Integer> index(ModelId model, Version version) {
        return Optional.ofNullable(state.indices().get(new Named(model, version)));
    }

    /** The credential of a version; empty as long as it was not issued. */
    Optional<String> credential(ModelId model, Version version) {
        return text(path(model, version));
    }

    /** What the organisation says of itself under that name; empty as long as it has not. */
    Optional<String> own(String name) {
        return text(ownPath(name));
    }

    private Optional<String> text(String path) {
        String commit = state.commit();
        return commit == null
                ? Optional.empty()
                : repository
                        .files(commit)
                        .id(path)
                        .map(blob -> texts.get(
                                blob,
                                id -> new String(
                                        repository.files(commit).read(path).orElseThrow(), UTF_8)));
    }

    /** What a clearing house has issued about a version; empty as long as none has. */
    Optional<String> compliance(ModelId model, Version version) {
        return text(compliancePath(model, version));
    }

    static String compliancePath(ModelId model, Version version) {
        return "compliance/" + model.folder() + "/" + version + ".jwt";
    }

    static String ownPath(String name) {
        return "own/" + name + ".jwt";
    }

    static String path(ModelId model, Version version) {
        return "versions/" + model.folder() + "/" + version + ".jwt";
    }

    /** Something to be added: all of it, or none. */
    static final class Entry {

        private final Map<String, byte[]> files = new HashMap<>();
        private final List<LedgerEvent> events = new ArrayList<>();

        Entry put(String path, String text) {
            files.put(path, text.getBytes(UTF_8));
            return this;
        }

        Entry put(String path, byte[] bytes) {
            files.put(path, bytes);
            return this;
        }

        Entry add(LedgerEvent event) {
            events.add(event);
            return this;
        }

        boolean isEmpty() {
            return files.isEmpty() && events.isEmpty();
        }
    }

    /**
     * Adds something, for good.
     *
     * @throws StaleRefException if somebody else has added something since this ledger was read; it was read anew, and nothing was written
     */
    synchronized void add(Entry entry, String reason) throws StaleRefException {
        State before = state;
        Who who = Who.repository(clock.instant());
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits().put("issuer.txt", write.blob((issuer + "\n").getBytes(UTF_8)));
            entry.files.forEach((path, bytes) -> edits.put(path, write.blob(bytes)));
            for (LedgerEvent event : entry.events) {
                edits.put(eventPath(event.number()), write.blob(event.bytes()));
            }
            String parent = before.commit();
            String tree = parent == null ? null : repository.commit(parent).tree();
            String commit = write.commit(write.tree(tree, edits), parent, who, reason + "\n");
            write.keep();
            repository.move(List.of(new RefMove(ref, parent, commit)), who, "gaia-x");
            state = after(before, commit, entry);
        } catch (StaleRefException e) {
            state = read(repository.ref(ref).orElse(null));
            throw e;
        }
    }

    private State after(State before, String commit, Entry entry) {
        List<LedgerEvent> events = new ArrayList<>(before.events());
        events.addAll(entry.events);
        boolean newKeys = entry.files.keySet().stream().anyMatch(path -> path.startsWith("keys/"));
        return state(commit, events, newKeys ? readKeys(repository.files(commit)) : before.keys());
    }

    private State read(@Nullable String commit) {
        if (commit == null) {
            return new State(null, List.of(), Map.of(), List.of());
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (int folder = 0; ; folder++) {
            NavigableMap<String, byte[]> files = repository.folder(commit, "events/" + folder);
            if (files.isEmpty()) {
                break;
            }
            int first = folder * IN_A_FOLDER;
            for (int place = 0; place < files.size(); place++) {
                byte[] bytes = files.get(place + ".json");
                if (bytes != null) {
                    LedgerEvent.read(first + place + 1, bytes).ifPresent(events::add);
                }
            }
        }
        return state(commit, events, readKeys(repository.files(commit)));
    }

    private static State state(String commit, List<LedgerEvent> events, List<CertificateChain> keys) {
        Map<Named, Integer> indices = new HashMap<>();
        for (LedgerEvent event : events) {
            if (event.kind() == LedgerEvent.Kind.PUBLISHED) {
                indices.put(new Named(event.model(), event.version()), event.index());
            }
        }
        return new State(commit, List.copyOf(events), Map.copyOf(indices), keys);
    }

    private static List<CertificateChain> readKeys(GitTreeFiles files) {
        List<CertificateChain> keys = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<CertificateChain> chain = files.read(keyPath(number)).flatMap(CertificateChain::parse);
            if (chain.isEmpty()) {
                return List.copyOf(keys);
            }
            keys.add(chain.get());
        }
    }

    static String keyPath(int number) {
        return "keys/" + number + ".pem";
    }

    private static String eventPath(int number) {
        return "events/" + (number - 1) / IN_A_FOLDER + "/" + (number - 1) % IN_A_FOLDER + ".json";
    }

    private static String folder(DidWeb issuer) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(issuer.text().getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
