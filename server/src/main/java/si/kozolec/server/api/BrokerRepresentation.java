package si.kozolec.server.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisteredBroker;

/** A context broker on the wire: where it is and which kind, and never more than the kind of how we sign in. */
public record BrokerRepresentation(
        String id,
        String url,
        String kind,
        String tenant,
        String authentication,
        @Nullable AuditRepresentation newest,
        String audits) {

    static BrokerRepresentation from(RegisteredBroker broker, Optional<KeptAudit> newest, Addresses addresses) {
        return new BrokerRepresentation(
                broker.id(),
                broker.broker().address().toString(),
                broker.broker().kind().code(),
                broker.broker().tenant(),
                broker.broker().authentication().code(),
                newest.map(audit -> AuditRepresentation.from(audit, addresses)).orElse(null),
                addresses.path("/api/v1/brokers/" + broker.id() + "/audits"));
    }
}
