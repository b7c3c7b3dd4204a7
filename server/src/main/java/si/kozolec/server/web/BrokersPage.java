package si.kozolec.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Broker;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.watch.Watch;

/**
 * The page that shows the context brokers, each with its newest audit and whether it is watched live; curators register others there.
 *
 * @param frame what is around it
 * @param rows the brokers by name
 * @param form what somebody has just tried to register in vain
 * @param secrets the names of the secrets that may be used
 * @param now when the page is written
 * @param curator whether the reader may register brokers
 */
public record BrokersPage(
        Frame frame, List<Row> rows, BrokerForm form, List<String> secrets, Instant now, boolean curator)
        implements Page {

    /**
     * A broker with its newest audit.
     *
     * @param newest the newest audit; null when there was none
     * @param watch the live watch over it; null when it is not watched
     */
    public record Row(
            RegisteredBroker broker,
            @Nullable KeptAudit newest,
            @Nullable Watch watch) {

        public Optional<KeptAudit> audit() {
            return Optional.ofNullable(newest);
        }

        public Optional<Watch> watched() {
            return Optional.ofNullable(watch);
        }
    }

    /**
     * The form that describes a broker.
     *
     * @param said what stands in it, by the names of the fields
     * @param problems what is wrong with it, by the names of the fields
     * @param refused why it cannot be done at all; empty when it can
     */
    public record BrokerForm(Map<String, String> said, Map<String, LocalizedText> problems, LocalizedText refused) {

        static final BrokerForm NONE = new BrokerForm(Map.of(), Map.of(), LocalizedText.NONE);

        public String value(String field) {
            return said.getOrDefault(field, "");
        }

        public Optional<LocalizedText> problem(String field) {
            return Optional.ofNullable(problems.get(field));
        }

        /** Whether there is something to say about it. */
        public boolean isRefused() {
            return !problems.isEmpty() || !refused.isEmpty();
        }
    }

    public String link(Row row) {
        return frame.link("/brokers/" + row.broker().id());
    }

    public String link(KeptAudit audit) {
        return frame.link("/brokers/" + audit.broker() + "/audits/" + audit.number());
    }

    /** Which interface and which tenant, in few words. */
    public String kind(Row row) {
        Broker broker = row.broker().broker();
        return AuditWords.kind(broker.kind().code()) + (broker.tenant().isEmpty() ? "" : " · " + broker.tenant());
    }

    public String state(KeptAudit audit) {
        return AuditWords.state(frame.texts(), audit);
    }

    public String badge(KeptAudit audit) {
        return AuditWords.badge(audit);
    }

    /** Where it is told what the watch over a broker has seen. */
    public String watchLink(Row row) {
        return link(row) + "#watch";
    }

    public String state(Watch watch) {
        return WatchWords.state(frame.texts(), watch);
    }

    public String badge(Watch watch) {
        return WatchWords.badge(watch);
    }

    public String share(KeptAudit audit) {
        return AuditWords.share(
                frame.texts(), audit.report().conforming(), audit.report().checked());
    }

    public String age(KeptAudit audit) {
        return Ages.of(frame.texts(), Duration.between(audit.report().seenAt(), now));
    }

    /** Where the form is sent. */
    public String action() {
        return frame.link("/brokers");
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }
}
