/**
 * Takes payloads in: a stream of bytes is cut into its entities, in constant memory, and judged on all cores in the order of the
 * input.
 *
 * <p>It knows where each entity begins (byte, line, column, pointer) and how large one may be; what an entity means is none of its
 * business.
 */
@NullMarked
package si.kozolec.payload;

import org.jspecify.annotations.NullMarked;
