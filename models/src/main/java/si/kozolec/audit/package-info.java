/**
 * Judges what lives in a context broker by the models: which types have one, how many of their entities conform, what is wrong with
 * the others and how often, and what has changed since the time before.
 *
 * <p>{@link si.kozolec.audit.Audit} reads page after page and keeps nothing of an entity but its identifier in a few samples: a
 * report tells counts, kinds and paths, never values, which may be somebody's own. The {@link si.kozolec.audit.AuditReport} so far is
 * all that an audit needs to go on, so it can stop anywhere and be taken up again by another process.
 *
 * <p>What could not be seen is told too: a report that is silent about it would be wrong by omission.
 */
@NullMarked
package si.kozolec.audit;

import org.jspecify.annotations.NullMarked;
