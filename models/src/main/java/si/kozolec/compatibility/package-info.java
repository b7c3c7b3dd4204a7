/**
 * What changed between two versions of a model, and how far the version must move for it.
 *
 * <p>It compares what was read, {@link si.kozolec.model.ModelVersion} with {@link si.kozolec.model.ModelVersion}, and never
 * looks into files: a schema may be written anew as long as it says the same.
 */
@NullMarked
package si.kozolec.compatibility;

import org.jspecify.annotations.NullMarked;
