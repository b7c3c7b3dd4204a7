/**
 * What this server says in the words of Gaia-X: who it is, and what it has published, signed so that anybody can see that nobody else
 * has said it.
 *
 * <p>{@link si.kozolec.server.gaiax.CredentialOffice} is the door. It holds the {@code Identity}, a key with the certificates that say
 * whose it is; the {@code Ledger}, in which every credential that was ever issued lies in git, with every key that ever signed one; and
 * a thread of its own, which issues a credential for each version that is published. Nothing waits for it, and when its key is not in
 * order nothing is signed: the rest of the server runs on, and everybody is told why.
 *
 * <p>{@link si.kozolec.server.gaiax.Outbox} hands the events of the ledger to those whom the operator has named. {@code Carriers} has one
 * {@code Carrier} for each of them, which keeps the order and its {@code Bookmark}; a {@code Recipient} knows the language of the target,
 * {@code TargetCalls} makes the call, and an {@code Exchange} says what came of it.
 *
 * <p>The form of credentials is the business of the room {@code si.kozolec.credential}; addresses and media types are that of the
 * resources above.
 */
@NullMarked
package si.kozolec.server.gaiax;

import org.jspecify.annotations.NullMarked;
