/**
 * Telling others: the bell on the gate. Whoever makes something happen calls {@link si.kozolec.server.notice.Notices} when it is
 * done, and goes on; from then on it is this room's business that webhooks and mailboxes hear of it.
 *
 * <p>What is to be told is first written to disk, one file for each event and receiver, and only then is anybody called: a killed
 * process tells it after its next start. Each receiver has a queue and a thread of its own, so that one that is dead, slow or talks
 * without end keeps nobody else waiting, and never a publication. Receivers may hear the same thing twice, but always under the same
 * identifier.
 *
 * <p>The room knows the models by name and nothing else of the house. It is the only one that speaks SMTP.
 */
@NullMarked
package si.kozolec.server.notice;

import org.jspecify.annotations.NullMarked;
