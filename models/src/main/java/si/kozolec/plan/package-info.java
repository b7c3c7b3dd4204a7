/**
 * The quick way: a schema made into a plan that accepts right payloads straight from their bytes, without building a tree.
 *
 * <p>A plan may only ever say "there is nothing to say about this payload, or nothing but which attributes nobody knows".
 * Whatever it does not accept, or a schema cannot be made into, goes the slow way through the room {@code validation}, which
 * alone says what is wrong. So a plan that refuses too much is slow, and a plan that accepts too much is wrong: the tests of
 * this room hunt the latter.
 */
@NullMarked
package si.kozolec.plan;

import org.jspecify.annotations.NullMarked;
