package si.kozolec.server.gaiax;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.Patience;

/**
 * Hands the events of the ledger to one target, in order. What the target does not take now is tried again, later each time, and what
 * follows of the same model waits behind it; the other models go on. When the target is not to be had at all, everything waits.
 */
final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final TargetOptions options;
    private final Supplier<List<LedgerEvent>> events;
    private final Recipient target;
    private final Bookmark bookmark;
    private final Outbox.Surroundings around;
    private Instant pausedUntil = Instant.MIN;
    private int failuresInARow;
    private String trouble = "";

    Carrier(
            TargetOptions options,
            Supplier<List<LedgerEvent>> events,
            Recipient target,
            Bookmark bookmark,
            Outbox.Surroundings around) {
        this.options = options;
        this.events = events;
        this.target = target;
        this.bookmark = bookmark;
        this.around = around;
    }

    String name() {
        return options.name();
    }

    /**
     * Hands over whatever is due.
     *
     * @return whether anything was tried
     * @throws IOException if the bookmark cannot be written; what was handed over is handed over again then
     */
    boolean work() throws IOException {
        boolean tried = false;
        for (LedgerEvent next = next(); next != null; next = next()) {
            tried = true;
            settle(next, reply(next));
        }
        return tried;
    }

    /** The next event whose time has come; null when there is none. */
    private synchronized @Nullable LedgerEvent next() throws IOException {
        Instant now = around.clock().instant();
        if (now.isBefore(pausedUntil)) {
            return null;
        }
        List<LedgerEvent> all = events.get();
        Set<ModelId> held = new HashSet<>();
        for (Map.Entry<Integer, Bookmark.Open> open : bookmark.waiting().entrySet()) {
            LedgerEvent event = all.get(open.getKey() - 1);
            // Only the first of a model: those behind it keep their place.
            if (held.add(event.model()) && !open.getValue().due().isAfter(now)) {
                return event;
            }
        }
        boolean moved = false;
        LedgerEvent found = null;
        while (found == null && bookmark.read() < all.size()) {
            LedgerEvent event = all.get(bookmark.read());
            if (held.contains(event.model())) {
                bookmark.waiting().put(event.number(), new Bookmark.Open(0, now, now, ""));
                bookmark.reached(event.number());
                moved = true;
            } else {
                found = event;
            }
        }
        if (moved) {
            bookmark.keep();
        }
        return found;
    }

    private Reply reply(LedgerEvent event) {
        try {
            return target.deliver(event);
        } catch (RuntimeException e) {
            LOG.error("Event {} could not be made ready for {}, and the fault is ours", event.id(), name(), e);
            return new Reply.Refused(e.toString());
        }
    }

    private synchronized void settle(LedgerEvent event, Reply reply) throws IOException {
        int number = event.number();
        Bookmark.Open before = bookmark.waiting().remove(number);
        if (reply instanceof Reply.Later later) {
            later(event, before, later);
        } else {
            failuresInARow = 0;
            trouble = "";
            if (reply instanceof Reply.Refused refused) {
                giveUp(number, before, refused.why());
            }
        }
        bookmark.reached(number);
        bookmark.keep();
    }

    private void later(LedgerEvent event, Bookmark.@Nullable Open before, Reply.Later later) {
        Instant now = around.clock().instant();
        int attempts = before == null ? 1 : before.attempts() + 1;
        Instant since = before == null || !before.wasTried() ? now : before.since();
        if (!since.plus(around.giveUpAfter()).isAfter(now)) {
            giveUp(event.number(), before, later.why());
            return;
        }
        Patience patience = around.patience();
        Duration wait = patience.after(later.everything() ? ++failuresInARow : attempts);
        Duration asked = later.notBefore().orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(patience.longest()) < 0 ? asked : patience.longest();
        Instant due = now.plus(bounded.compareTo(wait) > 0 ? bounded : wait);
        if (later.everything()) {
            pausedUntil = due;
            trouble = later.why();
        }
        bookmark.waiting().put(event.number(), new Bookmark.Open(attempts, since, due, later.why()));
        LOG.warn("{} does not take event {} now ({}); again at {}", name(), event.id(), later.why(), due);
    }

    private void giveUp(int number, Bookmark.@Nullable Open before, String why) {
        Instant now = around.clock().instant();
        int attempts = before == null ? 1 : before.attempts() + 1;
        bookmark.failed().put(number, new Bookmark.Open(attempts, before == null ? now : before.since(), now, why));
        LOG.error("Gave up event {} for {}: {}", number, name(), why);
    }

    /** Has what was given up, or waits, tried again now; tells whether there was such a thing. */
    synchronized boolean retry(int number) throws IOException {
        Instant now = around.clock().instant();
        Bookmark.Open failed = bookmark.failed().remove(number);
        Bookmark.Open open = failed == null ? bookmark.waiting().get(number) : failed;
        if (open == null) {
            return false;
        }
        bookmark.waiting().put(number, new Bookmark.Open(0, now, now, open.why()));
        bookmark.keep();
        pausedUntil = Instant.MIN;
        return true;
    }

    /** Has all tried again now that was given up. */
    synchronized void retryFailed() throws IOException {
        Instant now = around.clock().instant();
        bookmark.failed()
                .forEach((number, open) -> bookmark.waiting().put(number, new Bookmark.Open(0, now, now, open.why())));
        bookmark.failed().clear();
        bookmark.keep();
        pausedUntil = Instant.MIN;
    }

    /** How it stands with every event, the oldest first. */
    synchronized List<Delivery> deliveries() {
        return events.get().stream()
                .map(event -> bookmark.delivery(name(), event))
                .toList();
    }

    synchronized TargetState state() {
        return TargetState.of(options, bookmark, events.get().size(), trouble);
    }
}
