package si.kozolec.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;

/** A watch at work. What it lives by changes as a whole, and whoever changes it may be anybody. */
final class LiveWatch {

    private final Ledger ledger;
    private final Alarm alarm;
    private final Settling settling;
    private volatile Watch watch;
    private boolean left;

    LiveWatch(Watch watch, Seen before, Duration gathering) {
        this.watch = watch;
        this.alarm = new Alarm(watch.broker(), before, gathering);
        this.ledger = new Ledger(before, alarm, () -> this.watch.wish().hashIds());
        this.settling = new Settling(() -> Duration.ofSeconds(this.watch.wish().settleSeconds()));
    }

    Watch watch() {
        return watch;
    }

    /** Changes the watch and writes it down, unless it was left meanwhile. */
    synchronized void become(UnaryOperator<Watch> change, WatchFiles files) {
        Watch next = change.apply(watch);
        if (!left && !next.equals(watch)) {
            watch = next;
            files.write(next);
        }
    }

    /** From now on nothing of it is kept any more. */
    synchronized Watch leave(WatchFiles files) {
        left = true;
        files.remove(watch.broker());
        return watch;
    }

    Ledger ledger() {
        return ledger;
    }

    Alarm alarm() {
        return alarm;
    }

    Settling settling() {
        return settling;
    }

    /** The subscription of that key, when notifications still come by it; also by one that another is just taking the place of. */
    Optional<Subscribed> by(String key) {
        Watch now = watch;
        Stream<Subscribed> ending = now.wanted() ? now.ending().stream() : Stream.empty();
        return Stream.concat(Stream.ofNullable(now.subscribed()), ending)
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** The model that entities of that type are judged by; null when the judge has to find it. */
    @Nullable ModelId model(String type) {
        Subscribed now = watch.subscribed();
        if (now == null) {
            return null;
        }
        String exact = now.types().get(type);
        Optional<String> found = exact != null
                ? Optional.of(exact)
                : now.types().entrySet().stream()
                        .filter(one -> last(one.getKey()).equals(type))
                        .map(Map.Entry::getValue)
                        .findFirst();
        return found.flatMap(ModelId::parse).orElse(null);
    }

    WatchReport report(Instant now) {
        Seen seen = ledger.seen(now);
        return new WatchReport(watch, seen.totals(), seen.hours(), seen.alerts());
    }

    /** What is to be told, with the notifications that were dropped in this hour. */
    Stream<WatchAlert> due(Instant now) {
        long dropped = ledger.hours(now).stream()
                .limit(1)
                .mapToLong(hour -> hour.count(Count.DROPPED))
                .sum();
        return alarm.due(watch, dropped, now).stream();
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
    }
}
