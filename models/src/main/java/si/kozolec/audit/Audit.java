package si.kozolec.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.BrokerType;
import si.kozolec.broker.Discovery;
import si.kozolec.broker.EntityPages;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/**
 * Audits a broker: asks which types live there, then reads and judges the entities of those that have a model, page by page, in
 * constant memory.
 *
 * <pre>{@code
 * Audit audit = new Audit(client, models, judge, 2, Clock.systemUTC());
 * AuditReport report = audit.run(audit.begin(AuditWish.ALL), soFar -> true);
 * }</pre>
 */
public final class Audit {

    /** Types without a model, of which only the number of entities is asked. */
    private static final int MOST_COUNTED = 200;

    private final BrokerClient client;
    private final ModelSource models;
    private final Judge judge;
    private final int threads;
    private final Clock clock;
    private final EntityPages pages;

    /**
     * An audit of the broker that the client talks to.
     *
     * @param threads how many threads may judge
     */
    public Audit(BrokerClient client, ModelSource models, Judge judge, int threads, Clock clock) {
        this.client = client;
        this.models = models;
        this.judge = judge;
        this.threads = threads;
        this.clock = clock;
        this.pages = new EntityPages(client);
    }

    /** Is shown the report after each step. */
    @FunctionalInterface
    public interface Watcher {

        /** Whether the audit may go on. */
        boolean mayGoOn(AuditReport soFar);
    }

    /** The report of an audit that has not seen anything yet. */
    public AuditReport begin(AuditWish wish) {
        Broker broker = client.broker();
        return new AuditReport(
                broker.address().toString(),
                broker.kind().code(),
                broker.tenant(),
                wish,
                clock.instant(),
                clock.instant(),
                AuditReport.State.NEW,
                List.of(),
                List.of(),
                LocalizedText.NONE);
    }

    /**
     * Audits, or goes on where a report ends. Whatever a broker does, a report comes of it.
     *
     * @return complete, cancelled by the watcher, or broken off by trouble that may pass
     */
    public AuditReport run(AuditReport from, Watcher watcher) {
        AuditReport report = from;
        try {
            if (report.state() == AuditReport.State.NEW || report.types().isEmpty()) {
                report = discovered(report);
            }
            for (int index = 0; index < report.types().size(); index++) {
                TypeReport type = report.types().get(index);
                TypeAudit audit = new TypeAudit(
                        pages, judge, client.broker().kind(), report.wish(), type, report.startedAt(), threads);
                while (!type.position().done()) {
                    if (!watcher.mayGoOn(report)) {
                        return report.as(AuditReport.State.CANCELLED, LocalizedText.NONE);
                    }
                    type = audit.next(type);
                    report = report.with(index, type, clock.instant());
                }
            }
            return report.as(AuditReport.State.COMPLETE, LocalizedText.NONE);
        } catch (BrokerTrouble e) {
            return report.as(AuditReport.State.BROKEN, e.text());
        }
    }

    private AuditReport discovered(AuditReport report) throws BrokerTrouble {
        AuditWish wish = report.wish();
        List<Unseen> unseen = new ArrayList<>();
        List<BrokerType> types;
        try {
            types = new Discovery(client).types();
        } catch (BrokerTrouble e) {
            boolean lacking = e.reason() == BrokerTrouble.Reason.STATUS && e.status() != 401 && e.status() / 100 == 4;
            if (!lacking || e.is("NonexistentTenant") || e.is("TenantNotFound")) {
                throw e;
            }
            unseen.add(Unseen.of("no-discovery", e.status()));
            types = wish.types().isEmpty() ? ofModels() : List.of();
        }
        Coverage coverage = new Coverage(models, judge, client.broker().kind());
        List<TypeReport> reports = new ArrayList<>();
        int counted = 0;
        for (BrokerType type : wanted(types, wish.types())) {
            TypeReport found = coverage.of(type, wish);
            if (found.model() == null && counted++ < MOST_COUNTED) {
                found = counted(found);
            }
            reports.add(found);
        }
        return report.found(reports, unseen, clock.instant());
    }

    /** Those that were asked for; what the broker does not tell is asked for all the same, and found to be empty. */
    static List<BrokerType> wanted(List<BrokerType> types, List<String> names) {
        if (names.isEmpty()) {
            return types;
        }
        List<BrokerType> wanted = new ArrayList<>();
        for (String name : names) {
            List<BrokerType> found = types.stream()
                    .filter(type ->
                            type.name().equals(name) || Path.last(type.name()).equals(name))
                    .toList();
            wanted.addAll(found.isEmpty() ? List.of(new BrokerType(name, List.of())) : found);
        }
        return wanted.stream().distinct().toList();
    }

    /** The types of our models, for brokers that do not tell theirs. */
    private List<BrokerType> ofModels() {
        Set<String> names = new TreeSet<>();
        for (ModelId id : models.models()) {
            models.find(id, Optional.empty()).ifPresent(known -> {
                String type = known.model().get().entityType();
                names.add(known.model().get().terms().getOrDefault(type, type));
            });
        }
        return names.stream().map(name -> new BrokerType(name, List.of())).toList();
    }

    private TypeReport counted(TypeReport type) {
        try {
            OptionalLong count = pages.count(type.type());
            return count.isPresent() ? type.counted(count.getAsLong()) : type;
        } catch (BrokerTrouble e) {
            // Nobody will judge them; that they are there is told anyway.
            return type;
        }
    }
}
