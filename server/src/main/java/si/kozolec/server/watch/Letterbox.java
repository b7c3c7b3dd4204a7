package si.kozolec.server.watch;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Takes notifications in, from whoever knows the secret of a subscription, and keeps nobody waiting. May be shared between threads. */
public final class Letterbox {

    /** So large a notification may be. */
    public static final int LARGEST = 4 << 20;

    private final Map<String, LiveWatch> watches;
    private final Mailbox mailbox;
    private final Clock clock;

    Letterbox(Map<String, LiveWatch> watches, Mailbox mailbox, Clock clock) {
        this.watches = watches;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** The slot of a subscription; empty when it is none of ours, or is none any more. */
    public Optional<Slot> slot(String key) {
        for (LiveWatch watch : watches.values()) {
            Optional<Subscribed> subscribed = watch.by(key);
            if (subscribed.isPresent()) {
                return Optional.of(new Slot(watch, subscribed.get()));
            }
        }
        return Optional.empty();
    }

    /** Where the notifications of one subscription come in. */
    public final class Slot {

        private final LiveWatch watch;
        private final Subscribed subscribed;

        private Slot(LiveWatch watch, Subscribed subscribed) {
            this.watch = watch;
            this.subscribed = subscribed;
        }

        /** Whether whoever calls knows the secret; before that nothing is read of what they bring. */
        public boolean admits(String authorization) {
            boolean admitted = Secret.isBrought(authorization, subscribed.secret());
            if (!admitted) {
                watch.ledger().count(Count.REFUSED, clock.instant());
            }
            return admitted;
        }

        /** Takes a notification in; for one for which there is no room, only that it came is kept. */
        public void take(byte[] body) {
            watch.ledger().count(Count.NOTIFICATIONS, clock.instant());
            if (!mailbox.offer(new Delivery(watch.watch().broker(), subscribed.key(), body))) {
                watch.ledger().count(Count.DROPPED, clock.instant());
            }
        }

        /** Counts one that was too large to be taken in. */
        public void refuse() {
            watch.ledger().count(Count.UNREADABLE, clock.instant());
        }
    }
}
