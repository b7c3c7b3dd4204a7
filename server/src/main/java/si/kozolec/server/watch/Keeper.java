package si.kozolec.server.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.audit.WatchedTypes;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Subscription;
import si.kozolec.broker.Subscriptions;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;

/**
 * Sees to it that a watch lives: subscribes, renews long before the end, subscribes anew where the broker has forgotten, and ends what is
 * not wanted any more. Whatever it cannot do now is told, and tried again.
 */
final class Keeper {

    /** So long a subscription lives; should we never come back, the broker is rid of it after that. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Brokers brokers;
    private final WatchedTypes types;
    private final WatchAddresses addresses;
    private final WatchFiles files;
    private final Clock clock;

    Keeper(Brokers brokers, WatchedTypes types, WatchAddresses addresses, WatchFiles files, Clock clock) {
        this.brokers = brokers;
        this.types = types;
        this.addresses = addresses;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Looks after a watch.
     *
     * @return whether it is still there
     */
    boolean tend(LiveWatch live) {
        if (brokers.find(live.watch().broker()).isEmpty()) {
            // Its subscriptions end by themselves, since nobody renews them.
            LOG.warn(
                    "the broker {} is registered no more: it is not watched any longer",
                    live.watch().broker());
            files.remove(live.watch().broker());
            return false;
        }
        try {
            adopt(live);
            Subscriptions subscriptions = new Subscriptions(brokers.client(live.watch()));
            if (live.watch().wanted()) {
                live(live, subscriptions);
            }
            end(live, subscriptions);
        } catch (BrokerTrouble e) {
            become(live, watch -> watch.troubled(e.text(), clock.instant()));
        }
        boolean over = !live.watch().wanted() && live.watch().ending().isEmpty();
        if (over) {
            files.remove(live.watch().broker());
        }
        return !over;
    }

    /** What lives under the name by now may be another broker; of our subscriptions at the one before it knows nothing. */
    private void adopt(LiveWatch live) throws BrokerTrouble {
        Watch watch = live.watch();
        BrokerClient client = brokers.client(watch);
        if (!watch.isOver(client.broker())) {
            become(live, before -> {
                Watch fresh = Watch.of(before.broker(), client.broker(), before.wish(), before.since(), before.by());
                return before.wanted() ? fresh : fresh.unwanted();
            });
        }
    }

    private void live(LiveWatch live, Subscriptions subscriptions) throws BrokerTrouble {
        Subscribed now = live.watch().subscribed();
        if (now == null || !now.answered()) {
            subscribe(live, subscriptions);
            return;
        }
        Optional<Subscriptions.Status> status = subscriptions.status(now.id());
        if (status.isEmpty()) {
            LOG.info(
                    "the broker {} has forgotten our subscription; we subscribe anew",
                    live.watch().broker());
            become(live, Watch::forgotten);
            subscribe(live, subscriptions);
            return;
        }
        Subscribed told = now.told(status.get().sent(), status.get().failed());
        become(live, watch -> watch.by(told));
        if (!clock.instant().isBefore(told.until().minus(LIFE.dividedBy(2)))) {
            renew(live, told, subscriptions);
        }
        LocalizedText trouble = status.get().isAlive()
                ? LocalizedText.NONE
                : Texts.of("not-active", status.get().state());
        become(live, watch -> watch.troubled(trouble, clock.instant()));
    }

    private void renew(LiveWatch live, Subscribed now, Subscriptions subscriptions) throws BrokerTrouble {
        Map<String, ModelId> wanted = wanted(live.watch());
        boolean other = !wanted.isEmpty() && !wanted.keySet().equals(now.types().keySet());
        Instant until = clock.instant().plus(LIFE);
        if (other || !subscriptions.renew(now.id(), until)) {
            // The new one first, so that nothing is missed between them.
            subscribe(live, subscriptions);
        } else {
            become(live, watch -> watch.by(now.until(until)));
        }
    }

    private Map<String, ModelId> wanted(Watch watch) throws BrokerTrouble {
        return types.in(brokers.client(watch), watch.wish().types(), WatchWish.MOST_TYPES);
    }

    private void subscribe(LiveWatch live, Subscriptions subscriptions) throws BrokerTrouble {
        Watch before = live.watch();
        Map<String, ModelId> wanted = wanted(before);
        if (wanted.isEmpty()) {
            become(live, watch -> watch.troubled(Texts.of("nothing"), clock.instant()));
            return;
        }
        Set<ModelId> models = new TreeSet<>(Comparator.comparing(ModelId::toString));
        models.addAll(wanted.values());
        boolean ld = before.kind().equals(BrokerKind.NGSI_LD.code());
        String key = Secret.name();
        String secret = Secret.fresh();
        Subscription subscription = new Subscription(
                key,
                wanted.keySet().stream().sorted().toList(),
                addresses.notifications(key),
                secret,
                ld ? addresses.context(models) : null,
                clock.instant().plus(LIFE));
        // Known before it is there: some brokers send the first notification before they answer.
        Subscribed begun = subscribed(subscription, wanted, ld);
        become(live, watch -> watch.by(begun));
        begin(live, begun, subscription, subscriptions);
        become(live, watch -> watch.troubled(LocalizedText.NONE, clock.instant()));
    }

    private Subscribed subscribed(Subscription subscription, Map<String, ModelId> wanted, boolean ld) {
        Map<String, String> models = new HashMap<>();
        wanted.forEach((type, model) -> models.put(type, model.toString()));
        return new Subscribed(
                subscription.name(),
                Secret.digest(subscription.secret()),
                ld ? Subscriptions.idInLd(subscription) : "",
                false,
                models,
                null,
                clock.instant(),
                subscription.until(),
                -1,
                -1);
    }

    private void begin(LiveWatch live, Subscribed begun, Subscription wanted, Subscriptions subscriptions)
            throws BrokerTrouble {
        Subscription by = wanted;
        String id;
        try {
            id = subscriptions.begin(wanted);
        } catch (BrokerTrouble e) {
            boolean context = wanted.context() != null && e.status() >= 400;
            if (!context) {
                throw failed(live, e);
            }
            // A broker that cannot fetch our context, or does not know of such a thing, writes names as whole IRIs.
            by = wanted.withoutContext();
            try {
                id = subscriptions.begin(by);
            } catch (BrokerTrouble again) {
                throw failed(live, again);
            }
        }
        URI context = by.context();
        Subscribed named = begun.called(id, context == null ? null : context.toString());
        become(live, watch -> watch.by(named));
    }

    /** The broker has said no, so there is nothing to end; when it has said nothing, there may be. */
    private BrokerTrouble failed(LiveWatch live, BrokerTrouble trouble) {
        become(live, watch -> trouble.status() > 0 ? watch.forgotten() : watch.by(null));
        return trouble;
    }

    private void end(LiveWatch live, Subscriptions subscriptions) throws BrokerTrouble {
        for (Subscribed one : live.watch().ending()) {
            if (!one.id().isEmpty() && clock.instant().isBefore(one.until())) {
                try {
                    subscriptions.end(one.id());
                } catch (BrokerTrouble e) {
                    if (live.watch().wanted()) {
                        // The watch goes on by another one; this is tried again.
                        return;
                    }
                    throw e;
                }
            }
            become(live, watch -> watch.ended(one));
        }
    }

    private void become(LiveWatch live, UnaryOperator<Watch> change) {
        live.become(change, files);
    }
}
