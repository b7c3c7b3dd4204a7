package si.kozolec.server.web;

import java.util.Comparator;
import java.util.List;
import si.kozolec.broker.CachedContext;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.ContextState;
import si.kozolec.cache.KeptContext;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.RegisteredBroker;

/**
 * The page of what a context broker has cached: which contexts are ours, which of those are stale.
 *
 * @param frame what is around it
 * @param broker the broker
 * @param contexts what it keeps, as far as it tells
 * @param reloaded what became of the wish to have some fetched anew; empty when nobody wished
 * @param trouble why the broker could not be asked, or what is wrong with the wish; empty when all is well
 * @param home where this server is reached
 * @param curator whether the reader may have contexts fetched anew
 */
public record BrokerContextsPage(
        Frame frame,
        RegisteredBroker broker,
        List<KeptContext> contexts,
        List<BrokerContexts.Reloaded> reloaded,
        LocalizedText trouble,
        String home,
        boolean curator)
        implements Page {

    private static final List<ContextState> ORDER = List.of(
            ContextState.STALE,
            ContextState.GONE,
            ContextState.UNSURE,
            ContextState.UNSEEN,
            ContextState.OURS,
            ContextState.UNKNOWN,
            ContextState.CORE);

    public BrokerContextsPage {
        contexts = contexts.stream()
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.state())))
                .toList();
        reloaded = List.copyOf(reloaded);
    }

    public String path() {
        return "/brokers/" + broker.id() + "/contexts";
    }

    public String badge(KeptContext context) {
        return switch (context.state()) {
            case OURS -> "good";
            case STALE, GONE -> "error";
            case UNSURE, UNSEEN -> "warning";
            case CORE, UNKNOWN -> "info";
        };
    }

    public String state(KeptContext context) {
        return frame.texts().of("broker.contexts.state." + context.state().code());
    }

    /** Whether the reader may choose it to be fetched anew. */
    public boolean canReload(KeptContext context) {
        return curator && context.cached().isFetched();
    }

    /** Whether it is chosen to begin with. */
    public boolean isChosen(KeptContext context) {
        return context.state() == ContextState.STALE || context.state() == ContextState.UNSURE;
    }

    public boolean canReloadAny() {
        return contexts.stream().anyMatch(this::canReload);
    }

    public String differs(KeptContext context) {
        String terms = String.join(", ", context.differs());
        return context.differs().size() < KeptContext.MOST_DIFFERENT ? terms : terms + ", …";
    }

    /** Whether the broker calls it otherwise than by its address. */
    public boolean hasOwnName(CachedContext cached) {
        return !cached.localId().equals(cached.address());
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }
}
