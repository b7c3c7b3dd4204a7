/**
 * Credentials as Gaia-X has them: W3C Verifiable Credentials 2.0, each one signed text (VC-JWT, ICAM 25.11). This room signs them and
 * judges them.
 *
 * <p>{@link si.kozolec.credential.CredentialVerifier} looks at everything that can be looked at and tells it in a {@link
 * si.kozolec.credential.Verdict}, check by check. It fetches nothing: what lies elsewhere, the issuer's keys, its certificates, the
 * list of what was revoked, the files, it asks an {@link si.kozolec.credential.Evidence} for. The command line's goes to the host that
 * its user has named; the server's knows the server's own documents.
 *
 * <p>Together with the server's lodge it is the only room that knows Nimbus, and nothing of that is loaded before a credential is there.
 */
@NullMarked
package si.kozolec.credential;

import org.jspecify.annotations.NullMarked;
