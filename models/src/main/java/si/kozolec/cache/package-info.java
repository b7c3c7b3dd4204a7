/**
 * What context brokers have cached: which of the contexts that one keeps are ours, which of those are stale, and having them fetched
 * anew.
 *
 * <p>Brokers keep a context for as long as they like and hardly ever ask again, so what was once wrong there stays wrong. No address
 * that a broker names is ever called: what lies under an address of ours comes from {@link si.kozolec.cache.PublishedContexts}, which
 * the server answers from its catalogue and the command line from the models at hand.
 *
 * <p>The way in is {@link si.kozolec.cache.BrokerContexts}. How a broker is asked is known to {@link si.kozolec.broker.ContextCache}.
 */
@NullMarked
package si.kozolec.cache;

import org.jspecify.annotations.NullMarked;
