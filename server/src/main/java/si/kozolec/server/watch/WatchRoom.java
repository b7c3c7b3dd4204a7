package si.kozolec.server.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.audit.WatchedTypes;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Subscriptions;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.notice.Notices;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** Watches brokers live, whichever curators want to be watched. May be shared between threads. */
public final class WatchRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchRoom.class);
    private static final int MOST_WATCHES = 100;
    private static final long END_SECONDS = 5;

    private final Map<String, LiveWatch> watches = new ConcurrentHashMap<>();
    private final WatchFiles files;
    private final Brokers brokers;
    private final Keeper keeper;
    private final Examiner examiner;
    private final Asker asker;
    private final Letterbox letterbox;
    private final AlertOffice alerts;
    private final WatchAddresses addresses;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Thread examining;
    private final Chores chores;

    /**
     * How often things are done.
     *
     * @param looking how often a subscription is looked after
     * @param writing how often what was seen is written down, and told when it is to be told
     * @param gathering so long it is waited for more of the same before something is told
     */
    record Rhythm(Duration looking, Duration writing, Duration gathering) {

        static final Rhythm USUAL = new Rhythm(Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    private WatchRoom(
            Path folder,
            AuditHouse audits,
            ModelSource models,
            Judge judge,
            WatchAddresses addresses,
            Notices notices,
            WatchOptions options,
            Clock clock,
            Rhythm rhythm) {
        this.files = new WatchFiles(folder);
        this.brokers = new Brokers(audits.register()::find, audits::client);
        this.keeper = new Keeper(brokers, new WatchedTypes(models, judge), addresses, files, clock);
        this.asker = new Asker(brokers, judge, clock);
        Mailbox mailbox = new Mailbox(options.queue(), WatchOptions.MOST_BYTES);
        this.letterbox = new Letterbox(watches, mailbox, clock);
        this.examiner = new Examiner(mailbox, watches, judge, asker, clock);
        this.alerts = new AlertOffice(files, notices, clock);
        this.addresses = addresses;
        this.rhythm = rhythm;
        this.clock = clock;
        this.examining = new Thread(examiner::work, "watch-judges");
        examining.setDaemon(true);
        this.chores = new Chores("watch-keeper");
    }

    /**
     * Opens the room and takes up what an earlier run left.
     *
     * @param folder where watches are kept
     * @param addresses of ours, as the world knows them
     * @param notices who is told of what is seen
     */
    public static WatchRoom open(
            Path folder,
            AuditHouse audits,
            ModelSource models,
            Judge judge,
            WatchAddresses addresses,
            Notices notices,
            WatchOptions options,
            Clock clock) {
        return open(folder, audits, models, judge, addresses, notices, options, clock, Rhythm.USUAL);
    }

    static WatchRoom open(
            Path folder,
            AuditHouse audits,
            ModelSource models,
            Judge judge,
            WatchAddresses addresses,
            Notices notices,
            WatchOptions options,
            Clock clock,
            Rhythm rhythm) {
        WatchRoom room = new WatchRoom(folder, audits, models, judge, addresses, notices, options, clock, rhythm);
        for (String broker : room.files.brokers()) {
            room.files
                    .watch(broker)
                    .ifPresent(watch -> room.watches.put(
                            broker, new LiveWatch(watch, room.files.seen(broker), rhythm.gathering())));
        }
        return room;
    }

    /** Begins to work; from then on notifications can come in, so whoever takes them has to be there. */
    public void start() {
        examining.start();
        chores.every(rhythm.looking(), Duration.ZERO, this::lookAfterAll);
        chores.every(rhythm.writing(), rhythm.writing(), this::tellAll);
    }

    /** Where notifications come in. */
    public Letterbox letterbox() {
        return letterbox;
    }

    /** What the watch over a broker has seen; empty when it is not watched. */
    public Optional<WatchReport> report(RegisteredBroker broker) {
        return Optional.ofNullable(watches.get(broker.id())).map(live -> live.report(clock.instant()));
    }

    /** The watch over a broker, without what it has seen; empty when it is not watched. */
    public Optional<Watch> watch(RegisteredBroker broker) {
        return Optional.ofNullable(watches.get(broker.id())).map(LiveWatch::watch);
    }

    /**
     * Begins to watch a broker, or looks after the watch now; another wish begins it anew, with what was seen kept.
     *
     * @param by the name of whoever wants it
     * @throws WatchRefusedException if there are too many, or the broker cannot reach us
     */
    public synchronized WatchReport start(RegisteredBroker broker, WatchWish wish, String by)
            throws WatchRefusedException {
        if (!addresses.isReachedBy(broker.broker())) {
            throw new WatchRefusedException(Texts.of("not-reached"));
        }
        LiveWatch before = watches.get(broker.id());
        if (before == null && watches.size() >= MOST_WATCHES) {
            throw new WatchRefusedException(Texts.of("too-many", MOST_WATCHES));
        }
        Instant now = clock.instant();
        LiveWatch live = before;
        if (live == null) {
            Watch fresh = Watch.of(broker.id(), broker.broker(), wish, now, by);
            live = new LiveWatch(fresh, Seen.NOTHING, rhythm.gathering());
            files.write(fresh);
            watches.put(broker.id(), live);
        } else if (!live.watch().wanted() || !live.watch().wish().equals(wish)) {
            live.become(watch -> watch.by(null).wished(wish, now, by), files);
        }
        lookAfter(broker.id());
        return live.report(now);
    }

    /** Ends a watch: its subscription is ended at the broker, now or as soon as the broker answers. */
    public synchronized void stop(RegisteredBroker broker) {
        LiveWatch live = watches.get(broker.id());
        if (live != null && live.watch().wanted()) {
            live.become(Watch::unwanted, files);
            lookAfter(broker.id());
        }
    }

    /**
     * Ends the watch over a broker that is about to be another one, or none. Its subscription is ended there once; should that fail, it
     * ends by itself within a day.
     *
     * @return what was wished of it; empty when it was not watched
     */
    public synchronized Optional<WatchWish> leave(RegisteredBroker before) {
        LiveWatch live = watches.remove(before.id());
        if (live == null) {
            return Optional.empty();
        }
        Watch left = live.leave(files);
        Watch last = left.unwanted();
        BrokerClient client = brokers.client(before);
        chores.soon(() -> {
            for (Subscribed one : last.ending()) {
                try {
                    new Subscriptions(client).end(one.id());
                } catch (BrokerTrouble e) {
                    LOG.info("a subscription at {} could not be ended: {}", before.id(), e.getMessage());
                }
            }
        });
        return left.wanted() ? Optional.of(left.wish()) : Optional.empty();
    }

    /** Goes on with a watch where a broker was described anew; at the one before its subscription is ended. */
    public void moved(RegisteredBroker before, RegisteredBroker now, String by) {
        if (!before.equals(now)) {
            leave(before).ifPresent(wish -> {
                try {
                    start(now, wish, by);
                } catch (WatchRefusedException e) {
                    LOG.warn("{} is not watched any longer: {}", now.id(), e.getMessage());
                }
            });
        }
    }

    private void lookAfterAll() {
        watches.keySet().forEach(this::lookAfterNow);
    }

    private void lookAfter(String broker) {
        chores.soon(() -> lookAfterNow(broker));
    }

    private void lookAfterNow(String broker) {
        LiveWatch live = watches.get(broker);
        try {
            if (live != null && !keeper.tend(live)) {
                watches.remove(broker, live);
            }
        } catch (RuntimeException e) {
            LOG.error("the watch over {} could not be looked after", broker, e);
        }
    }

    private void tellAll() {
        for (LiveWatch live : watches.values()) {
            try {
                alerts.tell(live);
            } catch (RuntimeException e) {
                LOG.error("what was seen of {} could not be told", live.watch().broker(), e);
            }
        }
    }

    /** Judges what has come in, writes down what was seen, and leaves the subscriptions at the brokers for the next run. */
    @Override
    public void close() {
        examiner.end();
        chores.close();
        try {
            examining.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asker.close();
        tellAll();
    }
}
