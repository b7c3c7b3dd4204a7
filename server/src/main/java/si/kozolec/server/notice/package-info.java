/**
 * Telling others what has happened here. Whoever makes something happen calls {@link si.kozolec.server.notice.Notices} when it is
 * done, and goes on: a receiver that is slow or dead never delays a publication.
 */
@NullMarked
package si.kozolec.server.notice;

import org.jspecify.annotations.NullMarked;
