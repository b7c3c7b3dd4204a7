package si.kozolec.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.Kind;
import si.kozolec.audit.ModelReport;
import si.kozolec.model.LocalizedText;

/**
 * Finds out what of all that is seen somebody should be told: errors that were not there for a day, a watch that sees nothing, and
 * notifications that were dropped. What is new is gathered for a while, so that one change at the broker makes one alert of it. May be
 * shared between threads.
 */
final class Alarm {

    static final String NEW_ERRORS = "new-errors";
    static final String BLIND = "blind";
    static final String DROPPED = "dropped";

    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final Duration BLIND_FOR = Duration.ofHours(1);
    private static final Duration DROPPED_AGAIN = Duration.ofHours(1);
    private static final int MOST_KNOWN = 2_000;
    private static final int MOST_ALERTS = 100;
    private static final int MOST_KINDS = 20;

    private final String broker;
    private final Duration gathering;
    private final List<WatchAlert> alerts = new ArrayList<>();
    private final Map<String, Instant> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private final Map<String, List<Kind>> fresh = new LinkedHashMap<>();
    private @Nullable Instant freshSince;

    /** @param gathering so long it is waited for more of the same */
    Alarm(String broker, Seen before, Duration gathering) {
        this.broker = broker;
        this.gathering = gathering;
        alerts.addAll(before.alerts());
        known.putAll(before.known());
    }

    /** Hears of the errors of an entity. */
    synchronized void errors(ModelReport entity, Instant now) {
        for (Kind kind : entity.findings()) {
            if (kind.severity().equals("error")) {
                Instant last = known.put(entity.model() + ' ' + kind.key(), now);
                if (last == null || last.plus(FORGOTTEN).isBefore(now)) {
                    fresh.computeIfAbsent(entity.model(), model -> new ArrayList<>())
                            .add(kind);
                    freshSince = freshSince == null ? now : freshSince;
                }
            }
        }
    }

    /** What is to be told now. */
    synchronized List<WatchAlert> due(Watch watch, long dropped, Instant now) {
        List<WatchAlert> due = new ArrayList<>();
        Instant since = freshSince;
        if (since != null && !since.plus(gathering).isAfter(now)) {
            fresh.forEach((model, kinds) -> due.add(newErrors(model, kinds, now)));
            fresh.clear();
            freshSince = null;
        }
        Instant trouble = watch.troubleSince();
        if (trouble != null
                && trouble.plus(BLIND_FOR).isBefore(now)
                && last(BLIND).isBefore(trouble)) {
            due.add(blind(watch.trouble(), now));
        }
        if (dropped > 0 && last(DROPPED).plus(DROPPED_AGAIN).isBefore(now)) {
            due.add(dropped(dropped, now));
        }
        return due;
    }

    private Instant last(String what) {
        return alerts.stream()
                .filter(alert -> alert.what().equals(what))
                .map(WatchAlert::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private WatchAlert newErrors(String model, List<Kind> kinds, Instant now) {
        LocalizedText text = Texts.of(NEW_ERRORS, broker, model, kinds.size());
        return told(NEW_ERRORS, model, text, kinds.subList(0, Math.min(MOST_KINDS, kinds.size())), now);
    }

    private WatchAlert blind(LocalizedText why, Instant now) {
        LocalizedText text = Texts.of(BLIND, broker, why);
        return told(BLIND, null, text, List.of(), now);
    }

    private WatchAlert dropped(long dropped, Instant now) {
        LocalizedText text = Texts.of(DROPPED, broker, dropped);
        return told(DROPPED, null, text, List.of(), now);
    }

    private WatchAlert told(String what, @Nullable String model, LocalizedText text, List<Kind> kinds, Instant now) {
        int number = alerts.isEmpty() ? 1 : alerts.get(0).number() + 1;
        WatchAlert alert = new WatchAlert(number, now, what, model, text, kinds);
        alerts.add(0, alert);
        if (alerts.size() > MOST_ALERTS) {
            alerts.remove(alerts.size() - 1);
        }
        return alert;
    }

    /** The last alerts, the newest first. */
    synchronized List<WatchAlert> alerts() {
        return List.copyOf(alerts);
    }

    synchronized Map<String, Instant> known() {
        return new LinkedHashMap<>(known);
    }
}
