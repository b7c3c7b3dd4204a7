/**
 * The door: Jetty and Jersey brought up and down, and the manners that every answer has.
 *
 * <p>Each request gets an identifier, one line in the log and one measurement. Odd addresses are turned away before anybody
 * reads them, and what goes wrong leaves as {@code application/problem+json} (RFC 9457), also when Jetty itself refuses.
 * {@link si.kozolec.server.http.Document} carries bytes with their ETag, so that nobody above has to think of conditional
 * requests, compression or {@code HEAD}.
 *
 * <p>The room knows nothing of models: rooms above hand in their resources and servlets.
 */
@NullMarked
package si.kozolec.server.http;

import org.jspecify.annotations.NullMarked;
