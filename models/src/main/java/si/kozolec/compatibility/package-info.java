/**
 * What changed between two versions of a model, whom it breaks, and how far the version must move for it.
 *
 * <p>{@link si.kozolec.compatibility.Comparison} is the door. Behind it two questions are kept apart. What people want to know is
 * told by comparing keyword by keyword: an attribute came, a list of values got shorter, a unit is another one. What people must be able
 * to rely on is proved: {@code Inclusion} shows that one schema accepts all that another one accepts, or says that it found no proof.
 * The walk through both schemas lets the proofs have the last word, at every place: a change is never told to be milder, and seldom to be
 * harsher, than what the payloads will see.
 *
 * <p>It compares bundles, which are all of one dialect, and what was read of the models; it never looks into files. So a schema may be
 * written anew, in another draft too, as long as it says the same.
 */
@NullMarked
package si.kozolec.compatibility;

import org.jspecify.annotations.NullMarked;
