package si.kozolec.server.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.AuditRoom;
import si.kozolec.server.broker.BrokerRegister;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisterEvent;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.server.watch.WatchRoom;

/** Puts together the pages of context brokers and of their audits. */
public final class BrokerViews {

    private final BrokerRegister register;
    private final AuditRoom room;
    private final WatchRoom watches;
    private final Pages pages;
    private final Clock clock;

    public BrokerViews(AuditHouse audits, WatchRoom watches, Pages pages, Clock clock) {
        this.register = audits.register();
        this.room = audits.room();
        this.watches = watches;
        this.pages = pages;
        this.clock = clock;
    }

    /** @throws Failure if there is none of that name */
    RegisteredBroker find(String id) {
        return register.find(id).orElseThrow(() -> new Failure(Reason.BROKER_NOT_FOUND, LocalizedText.NONE));
    }

    /** @throws Failure if the broker has no such audit */
    KeptAudit find(RegisteredBroker broker, String number) {
        return (number.matches("[1-9][0-9]{0,8}")
                        ? room.audit(broker, Integer.parseInt(number))
                        : Optional.<KeptAudit>empty())
                .orElseThrow(() -> new Failure(Reason.AUDIT_NOT_FOUND, LocalizedText.NONE));
    }

    Document brokers(Frame frame, Person reader, BrokersPage.BrokerForm form) {
        List<BrokersPage.Row> rows = register.all().stream()
                .map(broker -> new BrokersPage.Row(
                        broker,
                        room.newest(broker).orElse(null),
                        watches.watch(broker).orElse(null)))
                .toList();
        Frame titled = frame.titled(Section.BROKERS, frame.texts().of("brokers.title"));
        return pages.show(
                "brokers.jte",
                new BrokersPage(titled, rows, form, register.secrets(), clock.instant(), isCurator(reader)));
    }

    Document broker(Frame frame, Person reader, RegisteredBroker broker, LocalizedText refused) {
        return broker(frame, reader, broker, refused, BrokerPage.form(register.history(broker.id())));
    }

    Document broker(
            Frame frame, Person reader, RegisteredBroker broker, LocalizedText refused, BrokersPage.BrokerForm form) {
        List<RegisterEvent> history = register.history(broker.id());
        return pages.show(
                "broker.jte",
                new BrokerPage(
                        frame.titled(Section.BROKERS, broker.id()),
                        broker,
                        room.audits(broker),
                        watches.report(broker).orElse(null),
                        history,
                        form,
                        register.secrets(),
                        refused,
                        clock.instant(),
                        isCurator(reader)));
    }

    Document audit(Frame frame, Person reader, RegisteredBroker broker, KeptAudit audit, LocalizedText refused) {
        String title = frame.texts().of("audit.title", broker.id(), String.valueOf(audit.number()));
        return pages.show(
                "audit.jte",
                new AuditPage(
                        frame.titled(Section.BROKERS, title),
                        broker,
                        audit,
                        room.since(broker, audit),
                        refused,
                        isCurator(reader)));
    }

    private static boolean isCurator(Person reader) {
        return reader.may(Role.CURATOR);
    }
}
