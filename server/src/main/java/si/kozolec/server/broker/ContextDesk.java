package si.kozolec.server.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.CachedContext;
import si.kozolec.broker.ContextCache;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.catalogue.OwnContexts;
import si.kozolec.server.catalogue.PublishedTerms;
import tools.jackson.databind.JsonNode;

/**
 * Tells which of the contexts that a broker keeps are ours and which of those are stale, and has them fetched anew. May be shared
 * between threads.
 *
 * <p>Brokers keep a context for as long as they like and hardly ever ask again. No address that a broker names is called: what lies
 * under an address of ours is known here.
 */
public final class ContextDesk {

    private static final int AT_ONCE = 4;
    private static final int MOST_ASKED = 50;
    private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context";

    private final Function<RegisteredBroker, BrokerClient> clients;
    private final OwnContexts own;
    private final PublishedTerms terms;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    public ContextDesk(Function<RegisteredBroker, BrokerClient> clients, OwnContexts own, PublishedTerms terms) {
        this.clients = clients;
        this.own = own;
        this.terms = terms;
    }

    /** Somebody who asks while too many others wait for their brokers. */
    public static final class BusyException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /**
     * What became of the wish to have a context fetched anew.
     *
     * @param id what the broker calls it
     * @param trouble why it was not; null when it was
     */
    public record Reloaded(String id, @Nullable BrokerTrouble trouble) {}

    /**
     * What a broker keeps.
     *
     * @param homes where this server is reached, {@code https://modeli.example.si}; an address below one of them is ours
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell
     * @throws BusyException if too many are asked at the moment
     */
    public List<KeptContext> contexts(RegisteredBroker broker, List<String> homes) throws BrokerTrouble, BusyException {
        sit();
        try {
            return contexts(new ContextCache(clients.apply(broker)), homes);
        } finally {
            seats.release();
        }
    }

    /**
     * Has contexts fetched anew.
     *
     * @param ids what the broker calls them; none for all that are stale, or could be
     * @return what became of each; a name that the broker does not know is left out
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell which it keeps
     * @throws BusyException if too many are asked at the moment
     */
    public List<Reloaded> reload(RegisteredBroker broker, List<String> ids, List<String> homes)
            throws BrokerTrouble, BusyException {
        sit();
        try {
            ContextCache cache = new ContextCache(clients.apply(broker));
            Map<String, Reloaded> reloaded = new LinkedHashMap<>();
            for (KeptContext kept : contexts(cache, homes)) {
                CachedContext cached = kept.cached();
                boolean wanted = ids.isEmpty() ? kept.state().wantsReload() : ids.contains(cached.localId());
                if (wanted && reloaded.size() < MOST_ASKED) {
                    reloaded.put(cached.localId(), reload(cache, cached));
                }
            }
            return List.copyOf(reloaded.values());
        } finally {
            seats.release();
        }
    }

    private static Reloaded reload(ContextCache cache, CachedContext cached) {
        try {
            cache.reload(cached);
            return new Reloaded(cached.localId(), null);
        } catch (BrokerTrouble e) {
            return new Reloaded(cached.localId(), e);
        }
    }

    private void sit() throws BusyException {
        if (!seats.tryAcquire()) {
            throw new BusyException();
        }
    }

    private List<KeptContext> contexts(ContextCache cache, List<String> homes) throws BrokerTrouble {
        List<KeptContext> all = new ArrayList<>();
        int asked = 0;
        for (CachedContext listed : cache.list()) {
            CachedContext cached = listed;
            boolean isOurs = path(listed.address(), homes).isPresent();
            if (isOurs && listed.content() == null && asked < MOST_ASKED) {
                cached = cache.withContent(listed);
                asked++;
            }
            all.add(kept(cached, homes));
        }
        return List.copyOf(all);
    }

    private KeptContext kept(CachedContext cached, List<String> homes) {
        if (cached.address().startsWith(CORE)) {
            return about(cached, ContextState.CORE);
        }
        Optional<String> path = path(cached.address(), homes);
        if (path.isPresent()) {
            return own.at(path.get())
                    .map(found -> compared(cached, found))
                    .orElseGet(() -> about(cached, ContextState.GONE));
        }
        // The same server under a name that it does not know: what it says counts.
        return own.at(anyPath(cached.address()))
                .map(found -> compared(cached, found))
                .filter(compared -> cached.content() != null && compared.state() == ContextState.OURS)
                .orElseGet(() -> about(cached, ContextState.UNKNOWN));
    }

    private KeptContext compared(CachedContext cached, OwnContexts.Own found) {
        ContextTerms there = new ContextTerms(cached.content());
        ContextTerms here = new ContextTerms(document(found.file().bytes()));
        ContextState state;
        List<String> differs = List.of();
        if (cached.content() == null) {
            state = found.moves() ? ContextState.UNSURE : ContextState.OURS;
        } else if (there.equalTo(here)) {
            state = ContextState.OURS;
        } else {
            state = ContextState.STALE;
            differs = here.differing(there).stream()
                    .limit(KeptContext.MOST_DIFFERENT)
                    .toList();
        }
        return new KeptContext(
                cached, state, found.models(), found.newer(), differs, there.size(), known(there));
    }

    private KeptContext about(CachedContext cached, ContextState state) {
        ContextTerms there = new ContextTerms(cached.content());
        return new KeptContext(cached, state, List.of(), "", List.of(), there.size(), known(there));
    }

    private int known(ContextTerms context) {
        int known = 0;
        for (String iri : context.iris()) {
            known += terms.find(iri).isPresent() ? 1 : 0;
        }
        return known;
    }

    private static JsonNode document(byte[] bytes) {
        return JsonDocument.read("context.jsonld", bytes).content().orElseThrow();
    }

    /** The path of an address of ours; empty when it leads elsewhere. */
    private static Optional<String> path(String address, List<String> homes) {
        return homes.stream()
                .filter(home -> address.startsWith(home + "/"))
                .map(home -> address.substring(home.length()))
                .filter(OwnContexts::isPath)
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
