/**
 * The quick way: a schema made into a plan that accepts right payloads straight from their bytes, without building a tree.
 *
 * <p>A plan may only ever say "there is nothing to say about this payload, or nothing but which attributes nobody knows".
 * Whatever it does not accept, or a schema cannot be made into, goes the slow way through the room {@code validation}, which
 * alone says what is wrong. So a plan that refuses too much is slow, and a plan that accepts too much is wrong: the tests of
 * this room hunt the latter.
 *
 * <p>{@link si.kozolec.plan.Plan} is the way in. {@code Planner} knows the places of a payload, {@code CheckPlanner} makes what is
 * checked at each, all at once or when a payload comes to it; {@code Scan} reads the bytes, and {@code Recall} remembers the entity
 * before. Of an entity that is not accepted, {@link si.kozolec.plan.Passed} tells what need not be looked at again.
 */
@NullMarked
package si.kozolec.plan;

import org.jspecify.annotations.NullMarked;
