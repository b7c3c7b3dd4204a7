package si.kozolec.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Broker;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisterEvent;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.watch.Watch;

/**
 * A context broker on the wire: where it is and which kind, and never more than the kind of how we sign in.
 *
 * @param fixed whether it stands in the configuration, where only the operator changes it
 * @param watch how the live watch over it goes: beginning, watching, troubled or ending; absent when it is not watched
 * @param history what curators did with it, the last first; absent in lists
 */
public record BrokerRepresentation(
        String id,
        String url,
        String kind,
        String tenant,
        String servicePath,
        String authentication,
        boolean fixed,
        @Nullable AuditRepresentation newest,
        @Nullable String watch,
        @Nullable List<EventRepresentation> history,
        String audits) {

    /** Something that was done with a broker, on the wire. */
    public record EventRepresentation(
            String at, String by, String what, @Nullable String url) {

        static EventRepresentation from(RegisterEvent event) {
            return new EventRepresentation(
                    event.at().toString(),
                    event.name(),
                    event.what().name().toLowerCase(Locale.ROOT),
                    event.said().get("url"));
        }
    }

    static BrokerRepresentation from(
            RegisteredBroker registered,
            Optional<KeptAudit> newest,
            Optional<Watch> watch,
            @Nullable List<RegisterEvent> history,
            Addresses addresses) {
        Broker broker = registered.broker();
        return new BrokerRepresentation(
                registered.id(),
                broker.address().toString(),
                broker.kind().code(),
                broker.tenant(),
                broker.servicePath(),
                broker.authentication().code(),
                registered.fixed(),
                newest.map(audit -> AuditRepresentation.from(audit, addresses)).orElse(null),
                watch.map(Watch::state).orElse(null),
                history == null
                        ? null
                        : history.stream().map(EventRepresentation::from).toList(),
                addresses.path("/api/v1/brokers/" + registered.id() + "/audits"));
    }
}
