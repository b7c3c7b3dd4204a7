package si.kozolec.server.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Notification;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Slice;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.node.ObjectNode;

/** Opens notifications, lets the entities in them come to rest, and judges them: one at a time, in a thread of its own. */
final class Examiner {

    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final long LONGEST_NAP = 200;
    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_ID = 2_000;

    private final Mailbox mailbox;
    private final Map<String, LiveWatch> watches;
    private final Judge judge;
    private final Asker asker;
    private final Clock clock;
    private volatile boolean ended;

    Examiner(Mailbox mailbox, Map<String, LiveWatch> watches, Judge judge, Asker asker, Clock clock) {
        this.mailbox = mailbox;
        this.watches = watches;
        this.judge = judge;
        this.asker = asker;
        this.clock = clock;
    }

    /** Works until it is told to end; then what is in the mailbox is still opened, and nothing is waited for any more. */
    void work() {
        try {
            while (!ended || mailbox.size() > 0) {
                step(ended ? 0 : LONGEST_NAP);
            }
            settle(watches.values(), Instant.MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        ended = true;
        mailbox.wake();
    }

    private void step(long nap) throws InterruptedException {
        Delivery delivery = mailbox.poll(nap);
        try {
            LiveWatch watch = delivery == null ? null : watches.get(delivery.broker());
            if (delivery != null && watch != null) {
                open(delivery, watch);
            }
            settle(watches.values(), clock.instant());
        } catch (RuntimeException e) {
            // Whatever it was about, the next one is about something else.
            LOG.error("a notification of {} could not be looked at", delivery == null ? "?" : delivery.broker(), e);
        }
    }

    private void open(Delivery delivery, LiveWatch watch) {
        Instant now = clock.instant();
        Subscribed subscribed = watch.by(delivery.key()).orElse(null);
        Notification notification;
        try {
            notification = Notification.read(delivery.body());
        } catch (BrokerTrouble e) {
            watch.ledger().count(Count.UNREADABLE, now);
            return;
        }
        String told = notification.subscription();
        boolean foreign =
                subscribed == null || (!told.isEmpty() && !subscribed.id().isEmpty() && !told.equals(subscribed.id()));
        if (foreign) {
            watch.ledger().count(Count.REFUSED, now);
            return;
        }
        for (ObjectNode entity : notification.entities()) {
            take(entity, watch, now);
        }
    }

    private void take(ObjectNode entity, LiveWatch watch, Instant now) {
        Ledger ledger = watch.ledger();
        ledger.count(Count.ENTITIES, now);
        String id = Notification.idOf(entity);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            ledger.count(Count.UNREADABLE, now);
            return;
        }
        if (Notification.isGone(entity)) {
            watch.settling().forget(id);
            ledger.count(Count.DELETED, now);
            return;
        }
        switch (watch.settling().take(id, Notification.typeOf(entity), Notification.bytes(entity), now)) {
            case UNCHANGED -> ledger.count(Count.DUPLICATES, now);
            case AGAIN -> ledger.count(Count.RESTLESS, now);
            case NEW -> {}
        }
    }

    private void settle(Collection<LiveWatch> all, Instant until) {
        for (LiveWatch watch : all) {
            for (Settling.Restless entity : watch.settling().rested(until)) {
                judge(watch, entity);
            }
        }
    }

    private void judge(LiveWatch watch, Settling.Restless entity) {
        Instant now = clock.instant();
        Judgement judgement = judgement(judge, watch, entity.type(), entity.entity());
        if (judgement.model() == null) {
            watch.ledger().count(Count.WITHOUT_MODEL, now);
        } else if (!seemsToLack(judgement) || !asker.ask(watch, entity, judgement)) {
            tell(watch, judgement, now);
        }
    }

    /** Counts a judgement of what may be only a part of an entity: what it lacks is not held against it. */
    static void tell(LiveWatch watch, Judgement judgement, Instant now) {
        if (!seemsToLack(judgement)) {
            watch.ledger().judged(judgement, now);
            return;
        }
        watch.ledger().count(Count.PARTIAL, now);
        List<Finding> rest = judgement.findings().stream()
                .filter(finding -> !isAboutTheWhole(finding))
                .toList();
        watch.ledger()
                .judged(
                        new Judgement(
                                judgement.entityId(),
                                judgement.entityType(),
                                judgement.model(),
                                judgement.version(),
                                judgement.candidates(),
                                judgement.representation(),
                                rest,
                                judgement.untold()),
                        now);
    }

    /** Whether there is an error that a notification cut to some attributes would have, too. */
    static boolean seemsToLack(Judgement judgement) {
        return judgement.findings().stream().anyMatch(Examiner::isAboutTheWhole);
    }

    private static boolean isAboutTheWhole(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.pointer().isEmpty();
    }

    static Judgement judgement(Judge judge, LiveWatch watch, String type, byte[] entity) {
        boolean v2 = watch.watch().kind().equals(BrokerKind.NGSI_V2.code());
        Wanted wanted = new Wanted(watch.model(type), null, v2 ? Representation.NGSI_V2 : null, false, MOST_FINDINGS)
                .placeless();
        // Not the first of its stream: between which models there was a choice is told once, by an audit.
        return judge.judge(new Slice(entity, 0, entity.length, 1, 1, 1, ""), wanted, "");
    }
}
