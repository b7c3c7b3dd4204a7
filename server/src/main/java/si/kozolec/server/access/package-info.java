/**
 * The porter's lodge: who somebody is, and what they may do here.
 *
 * <p>Somebody comes with a token of this server, with a JWT of the configured issuer, or with the cookie of a session that began
 * with one of them. {@link si.kozolec.server.access.Access} makes a {@link si.kozolec.server.access.Person} of it, on each request
 * anew, so that what was revoked or has expired is refused from the next request on. All that it refuses it says in a {@link
 * si.kozolec.server.access.Refusal}, and writes a line into the log; secrets stand in neither.
 *
 * <p>What the room keeps lies under {@code access/} of the data folder, never in the repository that everybody may clone, and of a
 * secret it keeps nothing but a digest. It is the only room that knows JSON Web Tokens. It knows nothing of HTTP servers: rooms
 * above hand it the headers.
 */
@NullMarked
package si.kozolec.server.access;

import org.jspecify.annotations.NullMarked;
