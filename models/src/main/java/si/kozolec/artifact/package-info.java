/**
 * What is made from a model for those who use it: its context, its archive, its digest.
 *
 * <p>Everything here is made from files and can be made again: the same content gives the same bytes. The schema as one
 * document is {@link si.kozolec.schema.SchemaBundle}; this room packs it up.
 */
@NullMarked
package si.kozolec.artifact;

import org.jspecify.annotations.NullMarked;
