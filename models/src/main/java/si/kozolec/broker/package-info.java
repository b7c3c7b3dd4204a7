/**
 * Talks to context brokers, NGSI-LD and NGSIv2: what lives in one, page by page.
 *
 * <p>It knows what is said and how it is read: addresses, headers, paging, problems, credentials. How the bytes travel is the
 * business of a {@link si.kozolec.broker.Transport}: the command line's goes wherever its user may go, the server's only where an
 * operator has let it. A broker is never believed where it says to go next: no link and no redirect is followed, and no context that
 * an answer names is fetched. Source: ETSI GS CIM 009 V1.9.1, clauses 5.7, 5.8, 5.13 and 6; FIWARE NGSIv2.
 *
 * <p>The way in is {@link si.kozolec.broker.BrokerClient}; {@link si.kozolec.broker.Discovery}, {@link
 * si.kozolec.broker.EntityPages} and {@link si.kozolec.broker.ContextCache} stand on it.
 */
@NullMarked
package si.kozolec.broker;

import org.jspecify.annotations.NullMarked;
