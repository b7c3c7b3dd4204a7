package si.kozolec.server.broker;

import si.kozolec.audit.AuditReport;

/**
 * An audit of a broker, as far as it has come.
 *
 * @param broker the broker's name here
 * @param number counts the audits of that broker, from 1
 * @param report what was found
 * @param running whether it waits for its turn or is at work
 */
public record KeptAudit(String broker, int number, AuditReport report, boolean running) {}
