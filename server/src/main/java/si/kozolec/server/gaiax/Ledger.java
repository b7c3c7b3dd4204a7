package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.DidWeb;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * All that one issuer has ever signed, and with which keys: {@code refs/gaiax/<digest of the issuer>}, one commit each time something is
 * added. A signature cannot be made a second time with the same bytes, so what was signed belongs where the versions are. Where in it
 * things lie tells {@link LedgerPaths}.
 *
 * <p>Readers see the state that was last written, and take no lock. One at a time adds something: a commit that is not the next one is
 * refused by git, so of two that issue the same credential one writes nothing.
 */
final class Ledger {

    private static final int KEPT = 300;
    private static final int NAME = 16;

    private final ModelRepository repository;
    private final DidWeb issuer;
    private final Clock clock;
    private final String ref;
    private final Cache<String, String> texts =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private volatile LedgerState state;

    Ledger(ModelRepository repository, DidWeb issuer, Clock clock) {
        this.repository = repository;
        this.issuer = issuer;
        this.clock = clock;
        this.ref = "refs/gaiax/" + Sha256.hex(issuer.text()).substring(0, NAME);
        this.state = LedgerState.read(repository, repository.ref(ref).orElse(null));
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

    /** How many credentials of versions there are. */
    int issued() {
        return state.indices().size();
    }

    /** The place of a version's credential in the lists of status; empty as long as it was not issued. */
    Optional<Integer> index(ModelId model, Version version) {
        return Optional.ofNullable(state.indices().get(new LedgerState.Named(model, version)));
    }

    /** The credential of a version; empty as long as it was not issued. */
    Optional<String> credential(ModelId model, Version version) {
        return text(LedgerPaths.credential(model, version));
    }

    /** What the organisation says of itself under that name; empty as long as it has not. */
    Optional<String> own(String name) {
        return text(LedgerPaths.own(name));
    }

    /** What a clearing house has issued about a version; empty as long as none has. */
    Optional<String> compliance(ModelId model, Version version) {
        return text(LedgerPaths.compliance(model, version));
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

    /**
     * Adds something, for good.
     *
     * @throws StaleRefException if somebody else has added something since this ledger was read; it was read anew, and nothing was written
     */
    synchronized void add(LedgerEntry entry, String reason) throws StaleRefException {
        LedgerState before = state;
        Who who = Who.repository(clock.instant());
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits().put(LedgerPaths.ISSUER, write.blob((issuer + "\n").getBytes(UTF_8)));
            entry.files().forEach((path, bytes) -> edits.put(path, write.blob(bytes)));
            for (LedgerEvent event : entry.events()) {
                edits.put(LedgerPaths.event(event.number()), write.blob(event.bytes()));
            }
            String parent = before.commit();
            String tree = parent == null ? null : repository.commit(parent).tree();
            String commit = write.commit(write.tree(tree, edits), parent, who, reason + "\n");
            write.keep();
            repository.move(List.of(new RefMove(ref, parent, commit)), who, "gaia-x");
            state = before.after(repository, commit, entry);
        } catch (StaleRefException e) {
            state = LedgerState.read(repository, repository.ref(ref).orElse(null));
            throw e;
        }
    }
}
