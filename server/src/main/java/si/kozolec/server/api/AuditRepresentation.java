package si.kozolec.server.api;

import org.jspecify.annotations.Nullable;
import si.kozolec.audit.AuditReport;
import si.kozolec.server.broker.KeptAudit;

/**
 * An audit of a broker in short, on the wire.
 *
 * @param expected how many entities there are to judge; absent when the broker does not tell
 * @param report where all that was found is told
 */
public record AuditRepresentation(
        String broker,
        int number,
        boolean running,
        String state,
        boolean conforms,
        long checked,
        long conforming,
        @Nullable Long expected,
        String startedAt,
        String seenAt,
        @Nullable TextRepresentation trouble,
        String report) {

    static AuditRepresentation from(KeptAudit audit, Addresses addresses) {
        AuditReport report = audit.report();
        return new AuditRepresentation(
                audit.broker(),
                audit.number(),
                audit.running(),
                report.state().code(),
                report.conforms(),
                report.checked(),
                report.conforming(),
                report.expected(),
                report.startedAt().toString(),
                report.seenAt().toString(),
                TextRepresentation.from(report.trouble()),
                addresses.path("/api/v1/brokers/" + audit.broker() + "/audits/" + audit.number()));
    }
}
