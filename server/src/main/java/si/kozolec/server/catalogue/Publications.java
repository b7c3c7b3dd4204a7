package si.kozolec.server.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Version;

/**
 * What was published when, the newest first. It is put in order once for each state of the catalogue, when somebody asks, and the
 * time of a commit is read once for ever: no request walks history.
 */
public final class Publications {

    private static final Comparator<Published> NEWEST_FIRST = Comparator.comparing(Published::at)
            .reversed()
            .thenComparing((Published published) -> published.version().model())
            .thenComparing((Published published) -> published.version().version(), Comparator.<Version>reverseOrder());

    private final Catalogue catalogue;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private volatile @Nullable Ledger ledger;

    public Publications(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A version and when it was published. */
    public record Published(PublishedVersion version, Instant at) {}

    /**
     * All publications up to one state of the catalogue.
     *
     * @param snapshot that state
     * @param newestFirst what was published
     */
    public record Ledger(Snapshot snapshot, List<Published> newestFirst) {}

    /** All that is published now. */
    public Ledger ledger() {
        Ledger known = ledger;
        Snapshot snapshot = catalogue.snapshot();
        if (known == null || known.snapshot() != snapshot) {
            known = write(snapshot);
            ledger = known;
        }
        return known;
    }

    private Ledger write(Snapshot snapshot) {
        List<Published> all = snapshot.models().stream()
                .flatMap(entry -> entry.versions().values().stream())
                .map(version -> new Published(
                        version, times.computeIfAbsent(version.commit(), commit -> catalogue.publishedAt(version))))
                .sorted(NEWEST_FIRST)
                .toList();
        return new Ledger(snapshot, all);
    }
}
