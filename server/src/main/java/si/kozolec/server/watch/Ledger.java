package si.kozolec.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import si.kozolec.audit.ModelReport;
import si.kozolec.audit.ModelTally;
import si.kozolec.validation.Judgement;

/** Counts what a watch sees, by the hour, for a day. May be shared between threads. */
final class Ledger {

    private static final Duration KEPT = Duration.ofHours(24);

    private final BooleanSupplier hashIds;
    private final Map<Count, Long> totals = new EnumMap<>(Count.class);
    private final List<Hour> past = new ArrayList<>();
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Alarm alarm;
    private Instant hour = Instant.EPOCH;
    private ModelTally tally;

    /**
     * Goes on from what was seen before.
     *
     * @param hashIds whether sample identifiers are kept only as digests
     */
    Ledger(Seen before, Alarm alarm, BooleanSupplier hashIds) {
        this.hashIds = hashIds;
        this.alarm = alarm;
        this.tally = new ModelTally(true);
        totals.putAll(before.totals());
        past.addAll(before.hours());
    }

    synchronized void count(Count what, Instant now) {
        turn(now);
        counts.merge(what, 1L, Long::sum);
        totals.merge(what, 1L, Long::sum);
    }

    /** Counts an entity that was judged. */
    synchronized void judged(Judgement judgement, Instant now) {
        count(Count.JUDGED, now);
        if (judgement.conforms()) {
            count(Count.CONFORMING, now);
        }
        tally.add(judgement);
        if (!judgement.conforms()) {
            ModelTally alone = new ModelTally(hashIds.getAsBoolean());
            alone.add(judgement);
            alone.reports().forEach(report -> alarm.errors(report, now));
        }
    }

    /** Something that happens within one hour is counted there, and hours that are over go in time. */
    private void turn(Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.HOURS);
        if (present.equals(hour)) {
            return;
        }
        close();
        hour = present;
    }

    private void close() {
        if (!counts.isEmpty()) {
            past.add(0, current());
        }
        counts.clear();
        tally = new ModelTally(hashIds.getAsBoolean());
        past.removeIf(old -> old.from().isBefore(past.get(0).from().minus(KEPT)));
    }

    private Hour current() {
        return new Hour(hour, counts, tally.reports());
    }

    /** The hours that are to be shown, the newest first; one that a restart has split is whole again. */
    synchronized List<Hour> hours(Instant now) {
        List<Hour> all = new ArrayList<>(past);
        if (!counts.isEmpty()) {
            all.add(0, current());
        }
        List<Hour> whole = new ArrayList<>();
        for (Hour one : all) {
            Hour last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && last.from().equals(one.from())) {
                whole.set(whole.size() - 1, together(last, one));
            } else if (one.from().isAfter(now.minus(KEPT))) {
                whole.add(one);
            }
        }
        return whole;
    }

    private static Hour together(Hour one, Hour other) {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        counts.putAll(one.counts());
        other.counts().forEach((what, number) -> counts.merge(what, number, Long::sum));
        List<ModelReport> models = new ArrayList<>(one.models());
        for (ModelReport report : other.models()) {
            int index = models.stream().map(ModelReport::model).toList().indexOf(report.model());
            if (index < 0) {
                models.add(report);
            } else {
                models.set(index, models.get(index).plus(report));
            }
        }
        return new Hour(one.from(), counts, models);
    }

    synchronized long total(Count what) {
        return totals.getOrDefault(what, 0L);
    }

    /** What is to be kept on disk. */
    synchronized Seen seen(Instant now) {
        return new Seen(new EnumMap<>(totals), hours(now), alarm.alerts(), alarm.known());
    }
}
