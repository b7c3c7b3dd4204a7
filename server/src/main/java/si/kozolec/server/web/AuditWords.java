package si.kozolec.server.web;

import java.util.Locale;
import si.kozolec.audit.AuditReport;
import si.kozolec.server.broker.KeptAudit;

/** Says in words how far audits have come and what came of them, wherever they are shown. */
final class AuditWords {

    private AuditWords() {}

    /** The state for people; one that waits for its turn or is at work is running. */
    static String state(Texts texts, KeptAudit audit) {
        return texts.of("audit.state." + (audit.running() ? "running" : code(audit)));
    }

    private static String code(KeptAudit audit) {
        AuditReport.State state = audit.report().state();
        // The program ended in the middle.
        boolean torn = state == AuditReport.State.NEW || state == AuditReport.State.RUNNING;
        return torn ? AuditReport.State.BROKEN.code() : state.code();
    }

    /** The badge of the state: what broke off is a warning, and only what conforms is good; how much does not, the numbers say. */
    static String badge(KeptAudit audit) {
        if (audit.running()) {
            return "info";
        }
        return audit.report().state() != AuditReport.State.COMPLETE
                ? "warning"
                : audit.report().conforms() ? "good" : "info";
    }

    /** A share, rounded down: all is only what has no error. */
    static String share(Texts texts, long part, long whole) {
        return whole == 0 ? "–" : texts.number(part * 100 / whole) + " %";
    }

    /** The last part of an IRI, or the name as it is. */
    static String last(String name) {
        int cut = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return cut < 0 || cut == name.length() - 1 ? name : name.substring(cut + 1);
    }

    static String kind(String code) {
        return code.toLowerCase(Locale.ROOT).equals("ngsiv2") ? "NGSIv2" : "NGSI-LD";
    }
}
