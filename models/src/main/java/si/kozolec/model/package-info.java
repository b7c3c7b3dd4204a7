/**
 * What a model is: identity, version, texts, attributes, and where its files lie.
 *
 * <p>A model is a folder in the layout of Smart Data Models, {@code dataModel.<Subject>/<Model>/}, with a {@code schema.json},
 * examples and notes. {@link si.kozolec.model.ModelFiles} reads such folders from a directory, a zip or (in the server) a git
 * tree. {@link si.kozolec.model.ModelReader} turns one folder into a {@link si.kozolec.model.ModelVersion}: plain records
 * that everybody else works with.
 *
 * <p>Schemas point at each other by address. Here content lives by path: {@link si.kozolec.model.SchemaLibrary} finds the
 * document that a {@code $ref} means inside the same tree, whichever of the many spellings of its address was used, and never
 * fetches anything. An {@code $id} is only an alias: in the wild two thirds of them are wrong and some are shared.
 *
 * <p>The room knows Jackson, and nothing of HTTP, git or search. It prints nothing.
 */
@NullMarked
package si.kozolec.model;

import org.jspecify.annotations.NullMarked;
