package si.kozolec.server.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.Kind;
import si.kozolec.audit.ModelReport;
import si.kozolec.server.watch.Count;
import si.kozolec.server.watch.Hour;
import si.kozolec.server.watch.Subscribed;
import si.kozolec.server.watch.Watch;
import si.kozolec.server.watch.WatchAlert;
import si.kozolec.server.watch.WatchReport;

/**
 * A watch over a broker on the wire, and what it has seen.
 *
 * @param state how it goes: beginning, watching, troubled or ending
 * @param settleSeconds so long an entity is left to come to rest before it is judged
 * @param trouble why it does not see anything; absent when all is well
 * @param subscription the subscription that it lives by; absent as long as there is none
 * @param totals all that was counted since it began
 * @param models what was found within the last 24 hours, by model
 * @param hours what was counted in each of them, the newest first; hours in which nothing came are left out
 * @param alerts the last hundred alerts, the newest first
 */
public record WatchRepresentation(
        String broker,
        String state,
        String since,
        String by,
        List<String> types,
        int settleSeconds,
        boolean hashIds,
        @Nullable TextRepresentation trouble,
        @Nullable SubscriptionRepresentation subscription,
        Map<String, Long> totals,
        List<ModelRepresentation> models,
        List<HourRepresentation> hours,
        List<AlertRepresentation> alerts) {

    /**
     * Our subscription at the broker, on the wire; never its secret.
     *
     * @param types the types, as the broker calls them, each with the model that it is judged by
     * @param context the {@code @context} that names come by; absent when they come as whole IRIs
     * @param sent how many notifications the broker says it has sent; absent when it does not tell
     */
    public record SubscriptionRepresentation(
            String id,
            Map<String, String> types,
            @Nullable String context,
            String since,
            String until,
            @Nullable Long sent,
            @Nullable Long failed) {

        static SubscriptionRepresentation from(Subscribed one) {
            return new SubscriptionRepresentation(
                    one.id(),
                    one.types(),
                    one.context(),
                    one.since().toString(),
                    one.until().toString(),
                    one.sent() < 0 ? null : one.sent(),
                    one.failed() < 0 ? null : one.failed());
        }
    }

    /** What was found of the entities of one model, on the wire. */
    public record ModelRepresentation(
            String model, @Nullable String version, long checked, long conforming, List<KindRepresentation> findings) {

        static ModelRepresentation from(ModelReport report) {
            return new ModelRepresentation(
                    report.model(),
                    report.version(),
                    report.checked(),
                    report.conforming(),
                    report.findings().stream().map(KindRepresentation::from).toList());
        }
    }

    /** A kind of finding and how often it was met, on the wire. */
    public record KindRepresentation(
            String severity,
            String code,
            String path,
            @Nullable TextRepresentation what,
            long entities,
            List<String> samples) {

        static KindRepresentation from(Kind kind) {
            return new KindRepresentation(
                    kind.severity(),
                    kind.code(),
                    kind.path(),
                    TextRepresentation.from(kind.what()),
                    kind.entities(),
                    kind.samples());
        }
    }

    /** What was counted within an hour, on the wire. */
    public record HourRepresentation(String from, Map<String, Long> counts) {

        static HourRepresentation from(Hour hour) {
            return new HourRepresentation(hour.from().toString(), counted(hour.counts()));
        }
    }

    /** An alert, on the wire. */
    public record AlertRepresentation(
            int number,
            String at,
            String what,
            @Nullable String model,
            @Nullable TextRepresentation text,
            List<KindRepresentation> findings) {

        static AlertRepresentation from(WatchAlert alert) {
            return new AlertRepresentation(
                    alert.number(),
                    alert.at().toString(),
                    alert.what(),
                    alert.model(),
                    TextRepresentation.from(alert.text()),
                    alert.kinds().stream().map(KindRepresentation::from).toList());
        }
    }

    static WatchRepresentation from(WatchReport report) {
        Watch watch = report.watch();
        Subscribed subscribed = watch.subscribed();
        Instant since = watch.since();
        return new WatchRepresentation(
                watch.broker(),
                watch.state(),
                since.toString(),
                watch.by(),
                watch.wish().types(),
                watch.wish().settleSeconds(),
                watch.wish().hashIds(),
                TextRepresentation.from(watch.trouble()),
                subscribed == null ? null : SubscriptionRepresentation.from(subscribed),
                counted(report.totals()),
                report.models().stream().map(ModelRepresentation::from).toList(),
                report.hours().stream().map(HourRepresentation::from).toList(),
                report.alerts().stream().map(AlertRepresentation::from).toList());
    }

    /** All counts in their order, also those that are nought. */
    private static Map<String, Long> counted(Map<Count, Long> counts) {
        Map<String, Long> all = new LinkedHashMap<>();
        Stream.of(Count.values()).forEach(count -> all.put(count.code(), counts.getOrDefault(count, 0L)));
        return all;
    }
}
