package si.kozolec.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.CachedContext;
import si.kozolec.broker.ContextCache;

/** Tells how the contexts that one broker keeps stand to those that are published, and has stale ones fetched anew. */
public final class BrokerContexts {

    /** Under this name the identifiers of ours lead to whoever runs the repository. */
    public static final String PERSISTENT = "https://w3id.org/kozolec";

    /** So many contexts are asked for one by one, or fetched anew, in one go. */
    public static final int MOST_ASKED = 50;

    private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context";

    private final ContextCache cache;
    private final PublishedContexts published;
    private final List<String> homes;

    /** @param homes where the repository is reached, {@code https://modeli.example.si}; an address below one of them is ours */
    public BrokerContexts(ContextCache cache, PublishedContexts published, List<String> homes) {
        this.cache = cache;
        this.published = published;
        this.homes = List.copyOf(homes);
    }

    /**
     * What became of the wish to have a context fetched anew.
     *
     * @param id what the broker calls it
     * @param trouble why it was not; null when it was
     */
    public record Reloaded(String id, @Nullable BrokerTrouble trouble) {}

    /**
     * What the broker keeps, in the order in which it tells.
     *
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell
     */
    public List<KeptContext> list() throws BrokerTrouble {
        List<KeptContext> all = new ArrayList<>();
        int asked = 0;
        for (CachedContext listed : cache.list()) {
            CachedContext cached = listed;
            if (path(listed.address()).isPresent() && listed.content() == null && asked < MOST_ASKED) {
                cached = cache.withContent(listed);
                asked++;
            }
            all.add(kept(cached));
        }
        return List.copyOf(all);
    }

    /**
     * Has contexts fetched anew.
     *
     * @param ids what the broker calls them; none for all that are stale, or could be
     * @return what became of each; a name that the broker does not know is left out
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell which it keeps
     */
    public List<Reloaded> reload(List<String> ids) throws BrokerTrouble {
        Map<String, Reloaded> reloaded = new LinkedHashMap<>();
        for (KeptContext kept : list()) {
            CachedContext cached = kept.cached();
            boolean wanted = ids.isEmpty() ? kept.state().wantsReload() : ids.contains(cached.localId());
            if (wanted && reloaded.size() < MOST_ASKED) {
                reloaded.put(cached.localId(), reload(cached));
            }
        }
        return List.copyOf(reloaded.values());
    }

    private Reloaded reload(CachedContext cached) {
        try {
            cache.reload(cached);
            return new Reloaded(cached.localId(), null);
        } catch (BrokerTrouble e) {
            return new Reloaded(cached.localId(), e);
        }
    }

    private KeptContext kept(CachedContext cached) {
        if (cached.address().startsWith(CORE)) {
            return about(cached, ContextState.CORE);
        }
        Optional<ContextPath> path = path(cached.address());
        if (path.isPresent()) {
            return published
                    .at(path.get())
                    .map(found -> compared(cached, found))
                    .orElseGet(() -> about(cached, ContextState.GONE));
        }
        // The same repository under a name that is not known here: what it says counts.
        return Optional.ofNullable(cached.content())
                .flatMap(shown -> ContextPath.of(anyPath(cached.address())))
                .flatMap(published::at)
                .map(found -> compared(cached, found))
                .filter(compared -> compared.state() == ContextState.OURS)
                .orElseGet(() -> about(cached, ContextState.UNKNOWN));
    }

    private KeptContext compared(CachedContext cached, PublishedContext found) {
        ContextTerms there = new ContextTerms(cached.content());
        ContextTerms here = new ContextTerms(found.document());
        ContextState state;
        List<String> differs = List.of();
        if (found.document() == null) {
            state = ContextState.UNSEEN;
        } else if (cached.content() == null) {
            state = found.moves() ? ContextState.UNSURE : ContextState.OURS;
        } else if (there.equalTo(here)) {
            state = ContextState.OURS;
        } else {
            state = ContextState.STALE;
            differs = here.differing(there).stream()
                    .limit(KeptContext.MOST_DIFFERENT)
                    .toList();
        }
        return new KeptContext(cached, state, found.models(), found.newer(), differs, there.size(), known(there));
    }

    private KeptContext about(CachedContext cached, ContextState state) {
        ContextTerms there = new ContextTerms(cached.content());
        return new KeptContext(cached, state, List.of(), "", List.of(), there.size(), known(there));
    }

    private int known(ContextTerms context) {
        int known = 0;
        for (String iri : context.iris()) {
            known += published.isTerm(iri) ? 1 : 0;
        }
        return known;
    }

    /** What an address of ours leads to; empty when it leads elsewhere. */
    private Optional<ContextPath> path(String address) {
        return homes.stream()
                .filter(home -> address.startsWith(home + "/"))
                .flatMap(home -> ContextPath.of(address.substring(home.length())).stream())
                .findFirst();
    }

    /** What stands behind the name of any server; empty when that is no path of a context. */
    private static String anyPath(String address) {
        int start = address.startsWith("http") ? address.indexOf('/', address.indexOf("://") + 3) : -1;
        int models = address.indexOf("/models/");
        int contexts = address.indexOf("/contexts/");
        int from = Math.max(start, Math.max(models, contexts));
        return start < 0 || from < 0 ? "" : address.substring(from);
    }
}
