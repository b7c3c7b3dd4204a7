package si.kozolec.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.Kind;
import si.kozolec.audit.ModelReport;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisterEvent;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.watch.Count;
import si.kozolec.server.watch.WatchAlert;
import si.kozolec.server.watch.WatchReport;

/**
 * The page of one context broker: where it is, its audits, and what curators did with it.
 *
 * @param frame what is around it
 * @param broker the broker
 * @param audits its audits, the newest first
 * @param watch what a watch over it has seen; null when it is not watched
 * @param history what curators did with it, the last first
 * @param form what stands in the form that describes it anew
 * @param secrets the names of the secrets that may be used
 * @param refused why an audit could not be begun just now; empty when nobody tried
 * @param now when the page is written
 * @param curator whether the reader may do something with it
 */
public record BrokerPage(
        Frame frame,
        RegisteredBroker broker,
        List<KeptAudit> audits,
        @Nullable WatchReport watch,
        List<RegisterEvent> history,
        BrokersPage.BrokerForm form,
        List<String> secrets,
        LocalizedText refused,
        Instant now,
        boolean curator)
        implements Page {

    private static final int MOST_KINDS = 5;
    private static final int MOST_ALERTS = 10;
    private static final Set<Count> USUAL = EnumSet.of(Count.NOTIFICATIONS, Count.JUDGED, Count.CONFORMING);

    /** What the form for a broker begins with: what is known of it, its secret by name. */
    static BrokersPage.BrokerForm form(List<RegisterEvent> history) {
        Map<String, String> said = history.isEmpty() ? Map.of() : history.get(0).said();
        return new BrokersPage.BrokerForm(said, Map.of(), LocalizedText.NONE);
    }

    public String path() {
        return "/brokers/" + broker.id();
    }

    public Broker about() {
        return broker.broker();
    }

    public String kind() {
        return AuditWords.kind(about().kind().code());
    }

    /** Whether it speaks NGSI-LD, and so knows contexts and values over time. */
    public boolean isLinked() {
        return about().kind() == BrokerKind.NGSI_LD;
    }

    public String authentication() {
        return frame.texts().of("broker.auth." + about().authentication().code());
    }

    public boolean isRunning() {
        return audits.stream().anyMatch(KeptAudit::running);
    }

    public String link(KeptAudit audit) {
        return frame.link(path() + "/audits/" + audit.number());
    }

    public String state(KeptAudit audit) {
        return AuditWords.state(frame.texts(), audit);
    }

    public String badge(KeptAudit audit) {
        return AuditWords.badge(audit);
    }

    public String share(KeptAudit audit) {
        return AuditWords.share(
                frame.texts(), audit.report().conforming(), audit.report().checked());
    }

    public String age(KeptAudit audit) {
        return Ages.of(frame.texts(), Duration.between(audit.report().startedAt(), now));
    }

    public String what(RegisterEvent event) {
        return frame.texts().of("broker.event." + event.what().name().toLowerCase(Locale.ROOT));
    }

    public Optional<WatchReport> watched() {
        return Optional.ofNullable(watch);
    }

    public String badge(WatchReport report) {
        return WatchWords.badge(report.watch());
    }

    public String state(WatchReport report) {
        return WatchWords.state(frame.texts(), report.watch());
    }

    /** How much was counted since the watch began; what never happened is left out, except of what everybody asks for. */
    public List<Count> counts(WatchReport report) {
        return Stream.of(Count.values())
                .filter(count -> USUAL.contains(count) || report.total(count) > 0)
                .toList();
    }

    public String of(Count count) {
        return frame.texts().of("watch.count." + count.code());
    }

    public String share(long part, long whole) {
        return AuditWords.share(frame.texts(), part, whole);
    }

    /** The most frequent errors of a model. */
    public List<Kind> worst(ModelReport model) {
        return model.findings().stream()
                .filter(kind -> kind.severity().equals("error"))
                .limit(MOST_KINDS)
                .toList();
    }

    public List<WatchAlert> lastAlerts(WatchReport report) {
        return report.alerts().stream().limit(MOST_ALERTS).toList();
    }

    /** Where the alerts are as a feed. */
    public String feed() {
        return frame.addresses().path("/api/v1" + path() + "/watch/alerts.atom") + "?lang=" + frame.lang();
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }
}
