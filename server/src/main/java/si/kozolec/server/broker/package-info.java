/**
 * Audits the context brokers that this server knows: who may be asked is registered, what was found is kept beside the models, never
 * in their repository.
 *
 * <p>{@link si.kozolec.server.broker.BrokerRegister} keeps who may be asked: the operator's word and the curators', in one file that is
 * register and history at once. {@link si.kozolec.server.broker.AuditRoom} runs audits in the background, a few at a time and one a broker, and writes down how
 * far each has come, so that one that was stopped, by somebody or by the end of the program, can be taken up again. What an audit
 * does is the business of {@code si.kozolec.audit}.
 *
 * <p>{@link si.kozolec.server.broker.ContextDesk} tells which of the contexts that a broker has kept are ours, and which are stale.
 */
@NullMarked
package si.kozolec.server.broker;

import org.jspecify.annotations.NullMarked;
