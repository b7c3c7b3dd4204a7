/**
 * Judges: whether a schema stands as a schema, whether payloads conform to it, and which models a payload fits.
 *
 * <p>This is the only room that knows the validator. Whatever it says leaves the room as a {@link si.kozolec.model.Finding}.
 * Nothing is fetched: a schema is judged as a bundle, which refers to nothing outside itself.
 *
 * <p>{@link si.kozolec.validation.Judge} is the way in. {@code QuickLook} asks the plan; {@code CloseLook} reads the payload as a tree
 * and has {@code EntityJudge} ask the validator about what the plan has not passed, by the whole schema or by a {@code Part} of it;
 * {@code Explainer} puts what the validator says into words for people.
 */
@NullMarked
package si.kozolec.validation;

import org.jspecify.annotations.NullMarked;
