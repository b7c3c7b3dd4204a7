/**
 * Judges: whether a schema stands as a schema, whether payloads conform to it, and which models a payload fits.
 *
 * <p>This is the only room that knows the validator. Whatever it says leaves the room as a {@link si.kozolec.model.Finding}.
 * Nothing is fetched: a schema is judged as a bundle, which refers to nothing outside itself.
 */
@NullMarked
package si.kozolec.validation;

import org.jspecify.annotations.NullMarked;
