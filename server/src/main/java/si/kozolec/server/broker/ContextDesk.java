package si.kozolec.server.broker;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.ContextCache;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.KeptContext;
import si.kozolec.cache.PublishedContexts;
import si.kozolec.model.LocalizedText;

/**
 * Asks registered brokers which contexts they keep, a few brokers at once, and has stale ones fetched anew. May be shared between
 * threads.
 */
public final class ContextDesk {

    /** What is said of a broker of the older interface. */
    public static final LocalizedText NO_CONTEXTS = new LocalizedText(
            "Posrednik govori NGSIv2, ki kontekstov JSON-LD ne pozna.",
            "The broker speaks NGSIv2, which knows no contexts of JSON-LD.");

    private static final int AT_ONCE = 4;

    private final Function<RegisteredBroker, BrokerClient> clients;
    private final PublishedContexts published;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    public ContextDesk(Function<RegisteredBroker, BrokerClient> clients, PublishedContexts published) {
        this.clients = clients;
        this.published = published;
    }

    /** Somebody who asks while too many others wait for their brokers. */
    public static final class BusyException extends Exception {

        private static final long serialVersionUID = 1L;

        /** That they are to come again. */
        public LocalizedText text() {
            return new LocalizedText(
                    "Na odgovore posrednikov čaka preveč ljudi; poskusite čez minuto.",
                    "Too many people are waiting for answers of brokers; try again in a minute.");
        }
    }

    /**
     * What a broker keeps.
     *
     * @param home where this server is reached, {@code https://modeli.example.si}
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell
     * @throws BusyException if too many are asked at the moment
     */
    public List<KeptContext> contexts(RegisteredBroker broker, String home) throws BrokerTrouble, BusyException {
        sit();
        try {
            return of(broker, home).list();
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
    public List<BrokerContexts.Reloaded> reload(RegisteredBroker broker, List<String> ids, String home)
            throws BrokerTrouble, BusyException {
        sit();
        try {
            return of(broker, home).reload(ids);
        } finally {
            seats.release();
        }
    }

    private BrokerContexts of(RegisteredBroker broker, String home) {
        List<String> homes = List.of(home, BrokerContexts.PERSISTENT);
        return new BrokerContexts(new ContextCache(clients.apply(broker)), published, homes);
    }

    private void sit() throws BusyException {
        if (!seats.tryAcquire()) {
            throw new BusyException();
        }
    }
}
