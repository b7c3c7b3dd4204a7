/**
 * Reads the JSON Schemas of models, finds what they refer to, and makes one whole of each.
 *
 * <p>What is out there is not tidy. {@link si.kozolec.schema.JsonDocument} reads a file strictly and says in plain words what
 * is wrong with it. Schemas point at each other by address: {@link si.kozolec.schema.SchemaLibrary} finds the document that a
 * {@code $ref} means inside the same tree of files, whichever of the many spellings of its address was used, and never fetches
 * anything. {@link si.kozolec.schema.SchemaBundle} brings a schema and all it refers to into one self-contained document of
 * the dialect 2020-12 that any validator takes as it is; what had to be mended or left out for that is told as findings. A document can
 * hold several {@code Resources} with addresses and anchors of their own, and a {@code DynamicScope} remembers by which of them a
 * reference was reached, so that each means in the bundle what it meant where it stood. {@link
 * si.kozolec.schema.PackedJson} lets a build hand such documents to the program that it builds, so that nobody waits for the text.
 *
 * <p>The room knows Jackson, and nothing of validators. It stands on {@code si.kozolec.model}.
 */
@NullMarked
package si.kozolec.schema;

import org.jspecify.annotations.NullMarked;
