/**
 * What a model is: identity, version, texts, attributes, and where its files lie.
 *
 * <p>A model is a folder in the layout of Smart Data Models, {@code dataModel.<Subject>/<Model>/}, with a {@code schema.json},
 * examples and notes. {@link si.kozolec.model.ModelFiles} reads such folders from a directory, a zip or (in the server) a git
 * tree. A {@link si.kozolec.model.ModelVersion} is one of them, read: plain records that everybody else works with.
 *
 * <p>The rooms above do the work: {@code si.kozolec.schema} reads and joins schemas, {@code si.kozolec.reading} turns a folder
 * into a {@code ModelVersion}, {@code si.kozolec.artifact} makes things from it. This room knows nothing of JSON, HTTP, git or
 * search, and it prints nothing.
 */
@NullMarked
package si.kozolec.model;

import org.jspecify.annotations.NullMarked;
